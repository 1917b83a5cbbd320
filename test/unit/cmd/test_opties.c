/* What an operator loses when options are misread: the wrong database, or a secret in the open. */
#include "cmd/opties.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static const struct cmd cmd_proef = {"proef", "probeert", "[WAT]", NULL};

struct uit {
	struct opties o;
	int status;
	const char *anker;
	bool kort;
};

/* Parses the words of one line, as a subcommand would. What is printed is of no interest. */
static struct uit parse(const char *line)
{
	static char words[500];
	static char *argv[20];
	static struct uit u;
	static struct optie own[2];
	int argc = 0, out = dup(1), err = dup(2);

	u = (struct uit){.o = {.cmd = &cmd_proef, .own = own, .n_own = 2}};
	own[0] = (struct optie){.name = "anker", .value = &u.anker};
	own[1] = (struct optie){.name = "kort", .flag = &u.kort};
	snprintf(words, sizeof words, "proef %s", line);
	for (char *w = strtok(words, " "); w; w = strtok(NULL, " "))
		argv[argc++] = w;
	argv[argc] = NULL;
	fflush(stdout);
	assert_non_null(freopen("/dev/null", "w", stdout));
	assert_non_null(freopen("/dev/null", "w", stderr));
	u.status = opties_parse(&u.o, argc, argv);
	fflush(stdout);
	fflush(stderr);
	dup2(out, 1);
	dup2(err, 2);
	close(out);
	close(err);
	return u;
}

static int clean(void **state)
{
	(void)state;
	unsetenv("STARTBAAN_DB");
	unsetenv("STARTBAAN_DATA");
	unsetenv("CREDENTIALS_DIRECTORY");
	return 0;
}

static void test_nothing_named_is_the_data_directory(void **state)
{
	struct uit u = parse("");

	(void)state;
	assert_int_equal(u.status, -1);
	assert_string_equal(u.o.data, "data");
	assert_string_equal(u.o.db, "sqlite:data/startbaan.db");
	assert_false(u.o.db_named);
	assert_int_equal(u.o.n_args, 0);
}

static void test_options_go_before_the_environment(void **state)
{
	struct uit u;

	(void)state;
	setenv("STARTBAAN_DATA", "/srv/a", 1);
	setenv("STARTBAAN_DB", "postgres://localhost/a", 1);
	u = parse("");
	assert_string_equal(u.o.data, "/srv/a");
	assert_string_equal(u.o.db, "postgres://localhost/a");
	assert_true(u.o.db_named);
	u = parse("--data /srv/b --db=sqlite:/srv/b/x.db");
	assert_string_equal(u.o.data, "/srv/b");
	assert_string_equal(u.o.db, "sqlite:/srv/b/x.db");
}

static void test_own_options_and_arguments_in_any_order(void **state)
{
	struct uit u = parse("verify --kort --anker /x/anker nog - -- --geen-optie");

	(void)state;
	assert_int_equal(u.status, -1);
	assert_true(u.kort);
	assert_string_equal(u.anker, "/x/anker");
	assert_int_equal(u.o.n_args, 4);
	assert_string_equal(u.o.args[0], "verify");
	assert_string_equal(u.o.args[1], "nog");
	assert_string_equal(u.o.args[2], "-");
	assert_string_equal(u.o.args[3], "--geen-optie");
	assert_null(u.o.args[4]);
	assert_string_equal(parse("--anker=a=b").anker, "a=b");
}

static void test_wrong_usage_is_100(void **state)
{
	static const char *const wrong[] = {"--nee",    "-x",        "--anker",
					    "--anker=", "--kort=ja", "--db"};

	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_int_equal(parse(wrong[i]).status, 100);
}

static void test_help_is_0(void **state)
{
	(void)state;
	assert_int_equal(parse("-h").status, 0);
	assert_int_equal(parse("--kort --help --nee").status, 0);
}

static void test_password_is_not_taken_from_the_command_line(void **state)
{
	(void)state;
	assert_int_equal(parse("--db postgres://jan:geheim@db/startbaan").status, 100);
	assert_int_equal(parse("--db postgresql:///startbaan?password=geheim").status, 100);
	assert_int_equal(parse("--db postgres://jan@db:5432/startbaan").status, -1);
	assert_int_equal(parse("--db postgres:///startbaan?host=/run/a:b@c").status, -1);
	setenv("STARTBAAN_DB", "postgres://jan:geheim@db/startbaan", 1);
	assert_int_equal(parse("").status, -1);
}

static void test_credential_goes_before_the_environment(void **state)
{
	char dir[] = "/tmp/startbaan-credential-XXXXXX", path[100], many[6000];
	FILE *f;

	(void)state;
	assert_non_null(mkdtemp(dir));
	setenv("CREDENTIALS_DIRECTORY", dir, 1);
	setenv("STARTBAAN_DB", "sqlite:/x.db", 1);
	assert_string_equal(parse("").o.db, "sqlite:/x.db");
	snprintf(path, sizeof path, "%s/startbaan_db", dir);
	f = fopen(path, "w");
	assert_non_null(f);
	fputs("postgres://jan:geheim@db/startbaan\n", f);
	fclose(f);
	struct uit u = parse("");

	assert_string_equal(u.o.uri, "postgres://jan:geheim@db/startbaan");
	assert_true(u.o.db_named);
	assert_string_equal(parse("--db sqlite:/y.db").o.db, "sqlite:/y.db");
	f = fopen(path, "w"); /* empty, and then far too long: neither is a URI */
	assert_non_null(f);
	fclose(f);
	assert_int_equal(parse("").status, 102);
	memset(many, 'a', sizeof many);
	f = fopen(path, "w");
	assert_non_null(f);
	fwrite(many, 1, sizeof many, f);
	fclose(f);
	assert_int_equal(parse("").status, 102);
	unlink(path);
	rmdir(dir);
}

static void test_path_that_is_too_long_is_refused(void **state)
{
	static char line[6000];

	(void)state;
	memset(line, 'a', 5000);
	setenv("STARTBAAN_DATA", line, 1);
	assert_int_equal(parse("").status, 100);
}

static void test_every_error_has_its_exit_status(void **state)
{
	(void)state;
	assert_int_equal(cmd_status(0), 0);
	assert_int_equal(cmd_status(ERR_BUG), 101);
	assert_int_equal(cmd_status(ERR_GEEN_RECHT), 102);
	assert_int_equal(cmd_status(ERR_DATABASE), 111);
	assert_int_equal(cmd_status(ERR_SCHIJF_VOL), 111);
	assert_int_equal(cmd_status(ERR_GEHEUGEN), 111);
	assert_int_equal(cmd_status(ERR_ONZEKER), 111);
}

/* contract.md: what scripts and operators rely on. */
static void test_every_subcommand_can_be_found_and_explains_itself(void **state)
{
	static const char *const promised[] = {"serve",   "init",    "demo",    "gebruiker",
					       "backup",  "restore", "log",     "check",
					       "migrate", "sbom",    "version", "help"};

	(void)state;
	for (size_t i = 0; i < COUNT(promised); i++)
		assert_non_null(cmd_find(promised[i]));
	for (size_t i = 0; i < cmd_count; i++) {
		assert_ptr_equal(cmd_find(cmds[i]->name), cmds[i]);
		assert_true(*cmds[i]->summary);
		assert_non_null(cmds[i]->usage);
		assert_non_null(cmds[i]->run);
	}
	assert_null(cmd_find("nee"));
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, clean, clean)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(test_nothing_named_is_the_data_directory),
	    TEST(test_options_go_before_the_environment),
	    TEST(test_own_options_and_arguments_in_any_order),
	    TEST(test_wrong_usage_is_100),
	    TEST(test_help_is_0),
	    TEST(test_password_is_not_taken_from_the_command_line),
	    TEST(test_credential_goes_before_the_environment),
	    TEST(test_path_that_is_too_long_is_refused),
	    TEST(test_every_error_has_its_exit_status),
	    TEST(test_every_subcommand_can_be_found_and_explains_itself),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
