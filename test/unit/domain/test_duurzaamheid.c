/*
 * What a user loses when duurzaamheid is wrong: the only figure that says whether people are still
 * at work. The curve is compared with R's survival package on made-up cases.
 */
#include "domain/duurzaamheid.h"

#include <fcntl.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- jobs of one person ---- */

#define OPEN INT32_MIN

static struct baan baan(int32_t van, int32_t tot, int64_t werkgever)
{
	return (struct baan){{van}, {tot}, werkgever};
}

static void jobs_with_a_short_gap_are_one_period(UNUSED void **state)
{
	const struct baan list[] = {baan(100, 200, 1), baan(232, 300, 2), baan(333, OPEN, 3)};
	struct werkperiode p[3];

	/* 31 days between the first two, 32 between the last two. */
	assert_int_equal(werkperiodes_compute(list, 3, 31, p), 2);
	assert_true(p[0].van.dag == 100 && p[0].tot.dag == 300);
	assert_true(p[0].eerste == 0 && p[0].banen == 2);
	assert_true(p[1].van.dag == 333 && !datum_set(p[1].tot));
	assert_true(p[1].eerste == 2 && p[1].banen == 1);
	assert_int_equal(werkperiodes_compute(list, 3, 30, p), 3);
	assert_int_equal(werkperiodes_compute(list, 3, 32, p), 1);
	assert_int_equal(werkperiodes_compute(list, 0, 31, p), 0);
}

static void jobs_that_overlap_or_touch_are_one_period(UNUSED void **state)
{
	const struct baan within[] = {baan(100, 400, 1), baan(150, 200, 2), baan(401, 500, 3)};
	const struct baan open[] = {baan(100, OPEN, 1), baan(150, 200, 2), baan(900, 950, 3)};
	struct werkperiode p[3];

	assert_int_equal(werkperiodes_compute(within, 3, 0, p), 1);
	assert_int_equal(p[0].tot.dag, 500);
	assert_int_equal(werkperiodes_compute(open, 3, 0, p), 1);
	assert_false(datum_set(p[0].tot));
	assert_int_equal(p[0].banen, 3);
}

static void an_end_is_only_counted_when_it_is_sure(UNUSED void **state)
{
	struct datum horizon = duurzaamheid_horizon((struct datum){1000}, 31);
	struct werkperiode p = {.van = {900}, .tot = {968}};
	struct duur d;

	assert_int_equal(horizon.dag, 968);
	assert_true(werkperiode_duur(&p, horizon, &d));
	assert_true(d.is_gestopt && d.dagen == 69);
	p.tot.dag = 969; /* a job that began today would still make it one period */
	assert_true(werkperiode_duur(&p, horizon, &d));
	assert_true(!d.is_gestopt && d.dagen == 69);
	p.tot = DATUM_GEEN;
	assert_true(werkperiode_duur(&p, horizon, &d));
	assert_true(!d.is_gestopt && d.dagen == 69);
	p.van.dag = 968;
	assert_true(werkperiode_duur(&p, horizon, &d));
	assert_int_equal(d.dagen, 1);
	p.van.dag = 969;
	assert_false(werkperiode_duur(&p, horizon, &d));
}

static void it_is_known_whether_someone_kept_the_same_job(UNUSED void **state)
{
	const struct baan list[] = {baan(0, 5, 9),     baan(100, 200, 1), baan(210, 300, 2),
				    baan(250, 400, 1), baan(390, 500, 2), baan(395, 396, 1)};
	static const struct {
		int32_t dag;
		enum werk_op op;
	} days[] = {
	    {99, WERK_OP_GEEN},   {100, WERK_OP_ZELFDE}, {205, WERK_OP_ZELFDE},
	    {210, WERK_OP_ANDER}, {255, WERK_OP_ZELFDE}, {392, WERK_OP_ZELFDE},
	    {401, WERK_OP_ANDER}, {500, WERK_OP_ANDER},  {501, WERK_OP_GEEN},
	};
	struct werkperiode p[6];

	assert_int_equal(werkperiodes_compute(list, 6, 31, p), 2);
	for (size_t i = 0; i < COUNT(days); i++)
		assert_int_equal(werkperiode_op(&p[1], list, (struct datum){days[i].dag}),
				 days[i].op);
}

static void in_a_gap_the_last_job_counts(UNUSED void **state)
{
	const struct baan list[] = {baan(100, 200, 1), baan(201, 300, 2), baan(320, OPEN, 3)};
	struct werkperiode p[3];

	assert_int_equal(werkperiodes_compute(list, 3, 31, p), 1);
	assert_int_equal(werkperiode_op(p, list, (struct datum){310}), WERK_OP_ANDER);
	assert_int_equal(werkperiode_op(p, list, (struct datum){9999}), WERK_OP_ANDER);
}

static void a_gap_is_the_days_without_any_work(UNUSED void **state)
{
	const struct baan list[] = {baan(100, 200, 1), baan(120, 150, 2), baan(201, 210, 3),
				    baan(221, 300, 4), baan(2000, 2100, 5)};
	struct duur gaps[5];

	assert_int_equal(gaten_compute(list, 5, (struct datum){365}, gaps), 2);
	assert_true(gaps[0].dagen == 10 && gaps[0].is_gestopt);
	assert_true(gaps[1].dagen == 65 && !gaps[1].is_gestopt);
	assert_int_equal(gaten_compute(list, 5, (struct datum){300}, gaps), 1);
	assert_int_equal(gaten_compute(list, 5, (struct datum){50}, gaps), 0);
	assert_int_equal(gaten_compute(list, 0, (struct datum){50}, gaps), 0);
}

static void someone_who_still_works_has_no_gap(UNUSED void **state)
{
	const struct baan list[] = {baan(100, OPEN, 1), baan(120, 150, 2)};
	struct duur gaps[2];

	assert_int_equal(gaten_compute(list, 2, (struct datum){365}, gaps), 0);
}

/* ---- the curve ---- */

static struct overleving op_dag(const struct overleving_telling *list, size_t count, int32_t dag)
{
	struct overleving o;

	assert_int_equal(overleving_compute(list, count, &dag, 1, &o), 0);
	return o;
}

/* The example of Kaplan and Meier in every textbook: 6-MP, Freireich 1963. */
static void a_known_example_comes_out_as_in_the_textbook(UNUSED void **state)
{
	const struct overleving_telling list[] = {{6, 3, 1},  {7, 1, 0},  {9, 0, 1},  {10, 1, 1},
						  {11, 0, 1}, {13, 1, 0}, {16, 1, 0}, {17, 0, 1},
						  {19, 0, 1}, {20, 0, 1}, {22, 1, 0}, {23, 1, 0},
						  {25, 0, 1}, {32, 0, 2}, {34, 0, 1}, {35, 0, 1}};
	struct overleving o = op_dag(list, COUNT(list), 10);

	assert_float_equal(o.s, 0.7529412, 5e-8);
	assert_int_equal(o.at_risk, 15);
	assert_int_equal(o.events, 5);
	assert_float_equal(op_dag(list, COUNT(list), 23).s, 0.4481793, 5e-8);
	assert_float_equal(overleving_mediaan(list, COUNT(list)), 23, 0);
}

static void before_the_first_end_everybody_is_at_work(UNUSED void **state)
{
	const struct overleving_telling list[] = {{100, 1, 0}, {200, 0, 3}};
	struct overleving o = op_dag(list, 2, 99);

	assert_true(o.s == 1 && o.lower == 1 && o.upper == 1);
	assert_int_equal(o.at_risk, 4);
	assert_int_equal(o.events, 0);
	assert_int_equal(op_dag(list, 2, 100).at_risk, 4);
	assert_int_equal(op_dag(list, 2, 101).at_risk, 3);
	assert_int_equal(op_dag(list, 2, 201).at_risk, 0);
}

static void when_all_stopped_there_is_no_band(UNUSED void **state)
{
	const struct overleving_telling list[] = {{100, 2, 0}, {200, 2, 0}};
	struct overleving o = op_dag(list, 2, 365);

	assert_true(o.s == 0 && isnan(o.lower) && isnan(o.upper));
	assert_float_equal(overleving_mediaan(list, 2), 150,
			   0); /* flat at one half from 100 to 200 */
}

static void of_nobody_nothing_is_known(UNUSED void **state)
{
	const struct overleving_telling list[] = {{100, 0, 0}};

	assert_true(isnan(op_dag(list, 1, 365).s));
	assert_true(isnan(op_dag(NULL, 0, 365).s));
	assert_true(isnan(overleving_mediaan(list, 1)));
	assert_true(isnan(overleving_mediaan(NULL, 0)));
}

static void the_median_stays_open_when_more_than_half_works_on(UNUSED void **state)
{
	const struct overleving_telling few[] = {{100, 1, 0}, {200, 0, 3}};
	const struct overleving_telling half[] = {{100, 2, 0}, {150, 0, 1}, {200, 0, 1}};

	assert_true(isnan(overleving_mediaan(few, 2)));
	assert_float_equal(overleving_mediaan(half, 3), 100, 0);
}

static void counts_that_are_no_counts_are_refused(UNUSED void **state)
{
	static const struct overleving_telling wrong[][2] = {
	    {{-1, 1, 1}, {5, 1, 1}}, {{5, 1, 1}, {5, 1, 1}},  {{5, 1, 1}, {4, 1, 1}},
	    {{1, -1, 1}, {5, 1, 1}}, {{1, 1, 1}, {5, 1, -1}},
	};
	static const struct overleving_telling good[] = {{0, 1, 1}};
	struct overleving o;

	for (size_t i = 0; i < COUNT(wrong); i++)
		assert_int_equal(overleving_compute(wrong[i], 2, (int32_t[]){365}, 1, &o),
				 ERR_INVOER);
	assert_int_equal(overleving_compute(good, 1, (int32_t[]){-1}, 1, &o), ERR_INVOER);
}

static struct overleving_telling days[OVERLEVING_DAGEN];

static void counting_one_by_one_loses_nobody(UNUSED void **state)
{
	int64_t n = 0;

	overleving_begin(days);
	overleving_add(days, (struct duur){365, true});
	overleving_add(days, (struct duur){365, false});
	overleving_add(days, (struct duur){-5, true});
	overleving_add(days, (struct duur){-5, false});
	overleving_add(days, (struct duur){OVERLEVING_DAGEN - 1, true});
	overleving_add(days, (struct duur){OVERLEVING_DAGEN, true});
	overleving_add(days, (struct duur){INT32_MAX, false});
	for (int32_t d = 0; d < OVERLEVING_DAGEN; d++) {
		assert_int_equal(days[d].dagen, d);
		n += days[d].events + days[d].censored;
	}
	assert_int_equal(n, 7);
	assert_true(days[365].events == 1 && days[365].censored == 1);
	assert_true(days[0].events == 1 && days[0].censored == 1);
	assert_true(days[OVERLEVING_DAGEN - 1].events == 1 &&
		    days[OVERLEVING_DAGEN - 1].censored == 2);
}

/* ---- against R ---- */

#define SETS 24
#define CASES_MAX 3000

static unsigned seed = 20261122;

static unsigned draw(unsigned below)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 8) % below;
}

/*
 * One made-up population: from 1 to CASES_MAX people, durations up to a few days (many ties) or
 * years, from none to all of them ended.
 */
static struct duur draw_case(int set)
{
	static const unsigned longest[] = {3, 40, 800, 3600};
	static const unsigned ended[] = {0, 30, 70, 100, 95, 5};
	unsigned most = longest[set % 4];
	int32_t dagen = (int32_t)(draw(most) + draw(most) / 3);

	return (struct duur){dagen < OVERLEVING_DAGEN ? dagen : OVERLEVING_DAGEN - 1,
			     draw(100) < ended[set % 6]};
}

static size_t set_size(int set)
{
	static const size_t sizes[] = {1, 2, 7, 20, 300, CASES_MAX};

	return sizes[(set / 4 + set) % 6];
}

static const char r_script[] =
    "suppressMessages(library(survival))\n"
    "a <- commandArgs(TRUE)\n"
    "d <- read.csv(a[1])\n"
    "f <- function(x) paste(ifelse(is.na(x), 'nan', sprintf('%.17g', x)), collapse = ' ')\n"
    "for (g in sort(unique(d$set))) {\n"
    "  m <- survfit(Surv(dagen, gestopt) ~ 1, data = d[d$set == g, ])\n"
    "  s <- summary(m, times = c(0, 91, 183, 365, 730), extend = TRUE)\n"
    "  cat(g, f(s$surv), f(s$lower), f(s$upper), f(s$n.risk),\n"
    "      f(summary(m)$table[['median']]), '\\n')\n"
    "}\n";

/*
 * Runs Rscript on the cases; its answer ends up in `answer`. False when R or the package is not
 * there.
 */
static bool run_r(const char *script, const char *cases, const char *answer)
{
	pid_t child = fork();
	int status;

	assert_true(child >= 0);
	if (child == 0) {
		int fd = open(answer, O_WRONLY | O_CREAT | O_TRUNC, 0600);

		dup2(fd, STDOUT_FILENO);
		execlp("Rscript", "Rscript", "--vanilla", script, cases, (char *)NULL);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static void assert_same(double ours, double theirs)
{
	if (isnan(theirs))
		assert_true(isnan(ours));
	else
		assert_true(fabs(ours - theirs) <= 1e-9);
}

static double read_number(FILE *file)
{
	char word[64];

	assert_int_equal(fscanf(file, "%63s", word), 1);
	return strtod(word, NULL);
}

#define MOMENTS 5

static void compare_set(FILE *answer, int set)
{
	static const int32_t op[MOMENTS] = {0, 91, 183, 365, 730};
	struct overleving o[MOMENTS];
	size_t n = set_size(set);

	overleving_begin(days);
	for (size_t i = 0; i < n; i++)
		overleving_add(days, draw_case(set));
	assert_int_equal(overleving_compute(days, OVERLEVING_DAGEN, op, MOMENTS, o), 0);
	assert_true(read_number(answer) == set);
	for (int i = 0; i < MOMENTS; i++)
		assert_same(o[i].s, read_number(answer));
	for (int i = 0; i < MOMENTS; i++)
		assert_same(o[i].lower, read_number(answer));
	for (int i = 0; i < MOMENTS; i++)
		assert_same(o[i].upper, read_number(answer));
	for (int i = 0; i < MOMENTS; i++)
		assert_same((double)o[i].at_risk, read_number(answer));
	assert_same(overleving_mediaan(days, OVERLEVING_DAGEN), read_number(answer));
}

static void write_cases(const char *path)
{
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file, "set,dagen,gestopt\n");
	for (int set = 0; set < SETS; set++) {
		size_t n = set_size(set);

		for (size_t i = 0; i < n; i++) {
			struct duur d = draw_case(set);

			fprintf(file, "%d,%d,%d\n", set, d.dagen, d.is_gestopt);
		}
	}
	assert_int_equal(fclose(file), 0);
}

static void the_curve_is_that_of_r(UNUSED void **state)
{
	char folder[] = "/tmp/startbaan-r-XXXXXX";
	char script[64], cases[64], answer[64];
	const unsigned first = seed;
	FILE *file;

	assert_non_null(mkdtemp(folder));
	snprintf(script, sizeof script, "%s/survival.R", folder);
	snprintf(cases, sizeof cases, "%s/cases.csv", folder);
	snprintf(answer, sizeof answer, "%s/answer", folder);
	file = fopen(script, "w");
	assert_non_null(file);
	fputs(r_script, file);
	fclose(file);
	write_cases(cases);
	bool ran = run_r(script, cases, answer);

	seed = first;
	file = fopen(answer, "r");
	for (int set = 0; ran && set < SETS; set++)
		compare_set(file, set);
	fclose(file);
	unlink(script);
	unlink(cases);
	unlink(answer);
	rmdir(folder);
	if (!ran) {
		print_message(
		    "SKIPPED: Rscript with the package survival (r-cran-survival) is needed\n");
		skip();
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(jobs_with_a_short_gap_are_one_period),
	    cmocka_unit_test(jobs_that_overlap_or_touch_are_one_period),
	    cmocka_unit_test(an_end_is_only_counted_when_it_is_sure),
	    cmocka_unit_test(it_is_known_whether_someone_kept_the_same_job),
	    cmocka_unit_test(in_a_gap_the_last_job_counts),
	    cmocka_unit_test(a_gap_is_the_days_without_any_work),
	    cmocka_unit_test(someone_who_still_works_has_no_gap),
	    cmocka_unit_test(a_known_example_comes_out_as_in_the_textbook),
	    cmocka_unit_test(before_the_first_end_everybody_is_at_work),
	    cmocka_unit_test(when_all_stopped_there_is_no_band),
	    cmocka_unit_test(of_nobody_nothing_is_known),
	    cmocka_unit_test(the_median_stays_open_when_more_than_half_works_on),
	    cmocka_unit_test(counts_that_are_no_counts_are_refused),
	    cmocka_unit_test(counting_one_by_one_loses_nobody),
	    cmocka_unit_test(the_curve_is_that_of_r),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
