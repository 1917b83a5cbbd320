/* check [-C DIR] [RULE]: every finding on a line of its own, then "N passed, M failed", counted in rules. */
#include "check.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static const struct rule {
	const char *name;
	void (*run)(const struct tree *tree);
} rules[] = {
    {"layer", rule_layer},           {"header", rule_header}, {"banned", rule_banned},
    {"memory", rule_memory},         {"output", rule_output}, {"unfinished", rule_unfinished},
    {"vocabulary", rule_vocabulary}, {"sql", rule_sql},       {"html", rule_html},
    {"function", rule_function},     {"file", rule_file},     {"line", rule_line},
    {"duplicate", rule_duplicate},
};

static const char *running;
static int findings;

void report(const struct file *file, int line, const char *what, ...)
{
	va_list ap;

	printf("%s:%d: %s: ", file->path, line, running);
	va_start(ap, what);
	vprintf(what, ap);
	va_end(ap);
	putchar('\n');
	findings++;
}

static int usage(void)
{
	fputs("usage: check [-C DIR] [RULE | rules]\n", stderr);
	return 100;
}

static void print_rules(void)
{
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		puts(rules[i].name);
}

int main(int argc, char **argv)
{
	const char *wanted = NULL;
	int passed = 0, failed = 0;

	if (argc > 2 && strcmp(argv[1], "-C") == 0) {
		if (chdir(argv[2]) != 0) {
			perror(argv[2]);
			return 111;
		}
		argv += 2;
		argc -= 2;
	}
	if (argc > 2)
		return usage();
	if (argc == 2)
		wanted = argv[1];
	if (wanted && strcmp(wanted, "rules") == 0) {
		print_rules();
		return 0;
	}

	struct tree tree = tree_read();
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++) {
		if (wanted && strcmp(wanted, rules[i].name) != 0)
			continue;
		running = rules[i].name;
		findings = 0;
		rules[i].run(&tree);
		*(findings ? &failed : &passed) += 1;
	}
	if (passed + failed == 0)
		return usage();
	printf("%d passed, %d failed\n", passed, failed);
	return failed ? 1 : 0;
}
