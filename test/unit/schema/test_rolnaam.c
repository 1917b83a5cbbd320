/*
 * What is lost when the schema names a role and rollen.def says otherwise: somebody may open a page
 * that the database keeps empty, or the database lets in whom no page would. SQL cannot ask for a
 * right, so each view and trigger that asks what role somebody's function has stands here, with
 * the right that it stands for. Both engines' text is read.
 *
 * A role in a dossier (t_betrokkene) is another thing: it gives sight, and no right.
 */
#include "db/migrate.h"
#include "toegang/recht.h"

#include <ctype.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum wie {
	ALLEN,       /* all whose role has the right */
	ZONDER_GAST, /* the same, without who has a seat of one scan only */
	DEEL         /* some of them; the others see or do less on that page */
};

static const struct plek {
	const char *naam; /* of the view or trigger */
	enum recht recht;
	enum wie wie;
} plekken[] = {
    {"toezicht_inzage", RECHT_LOGBOEK_LEZEN, ALLEN},
    {"toezicht_inzage_jongere", RECHT_LOGBOEK_LEZEN, ALLEN},
    {"toezicht_wijziging", RECHT_LOGBOEK_LEZEN, ALLEN},
    {"caseload_van", RECHT_CASELOAD_OVERDRAGEN, DEEL},
    {"vertrokken_van", RECHT_CASELOAD_OVERDRAGEN, DEEL},
    {"t_dossierhuis", RECHT_DOSSIER_WIJZIGEN, ALLEN},
    {"t_regisseur", RECHT_DOSSIER_WIJZIGEN, ALLEN},
    {"trg_functie_laatste_beheerder", RECHT_MENSEN_BEHEREN, ALLEN},
    {"trg_gebruiker_laatste_beheerder", RECHT_MENSEN_BEHEREN, ALLEN},
    {"trg_laatste_beheerder", RECHT_MENSEN_BEHEREN, ALLEN},
    {"overdracht_overzicht", RECHT_OVERDRACHT_VOLGEN, DEEL},
    {"loket", RECHT_AANMELDING_BEANTWOORDEN, ALLEN},
    {"aanmelding", RECHT_AANMELDING_BEANTWOORDEN, ALLEN},
    {"vangnet_te_laat", RECHT_VANGNET_MELDEN, DEEL},
    {"afwezigheid_van", RECHT_AFWEZIGHEID_VASTLEGGEN, DEEL},
    {"verwijzing_overzicht", RECHT_VERWIJZING_VOLGEN, DEEL},
    {"begeleidlast", RECHT_KRING_WIJZIGEN, ALLEN},
    {"postbericht_mislukt", RECHT_MENSEN_BEHEREN, ALLEN},
    {"t_werkzaam", RECHT_WERK_DOEN, ALLEN},
    {"t_basishuis", RECHT_WERK_DOEN, ALLEN},
    {"t_normhouder", RECHT_NORM_BIJHOUDEN, ALLEN},
    {"zetelgast", RECHT_SCAN_MEEDOEN, DEEL},
    {"zetellink_sleutel", RECHT_SCAN_MEEDOEN, DEEL},
    {"trg_zetel_bezet", RECHT_SCAN_MEEDOEN, DEEL},
    {"trg_zetel_wacht", RECHT_SCAN_MEEDOEN, DEEL},
    {"trg_zetellink_nieuw", RECHT_SCAN_MEEDOEN, DEEL},
    {"trg_zetellink_wacht", RECHT_SCAN_MEEDOEN, DEEL},
    {"t_scanfunctie", RECHT_SCAN_LEIDEN, ALLEN},
    {"t_verbeterzicht", RECHT_VERBETERAGENDA_LEZEN, ZONDER_GAST},
    {"trg_functie_nieuwkomer", RECHT_INGELOGD, DEEL},
    {"trg_nieuwkomer_nieuw", RECHT_MENSEN_BEHEREN, ALLEN},
    {"t_mentorzoeker", RECHT_INGELOGD, DEEL},
    {"t_nieuwkomer_alleen", RECHT_MENTOR_KIEZEN, DEEL},
    {"nieuwkomer_zonder", RECHT_INGELOGD, DEEL},
    {"t_gremium_collega", RECHT_INGELOGD, DEEL},
    {"artikel_schrijver", RECHT_KENNIS_SCHRIJVEN, ALLEN},
    {"artikel_redacteur", RECHT_KENNIS_SCHRIJVEN, ALLEN},
    {"vraagsteller", RECHT_VRAAG_STELLEN, ALLEN},
    {"t_is_beheerder", RECHT_MENSEN_BEHEREN, ALLEN},
    {"netwerk_bijhouder", RECHT_NETWERK_BIJHOUDEN, ALLEN},
};

/* ---- reading ---- */

#define NAAM_MAX 80
#define STATEMENT_MAX 100000
#define BEGINS "\nCREATE "

static bool is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* Of a view, trigger or function; "" of what is none. */
static void statement_name(const char *sql, char out[NAAM_MAX])
{
	static const char *const kinds[] = {"VIEW ", "TRIGGER ", "FUNCTION "};
	const char *at = sql + strlen(BEGINS);
	size_t n = 0;

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (!strncmp(at, kinds[i], strlen(kinds[i])))
			for (at += strlen(kinds[i]); is_name(at[n]) && n < NAAM_MAX - 1; n++)
				out[n] = at[n];
	out[n] = '\0';
}

/* What a comparison or a list that begins here names: a bit for each role. */
static unsigned roles_after(const char *at)
{
	bool list = !strncmp(at, " IN (", 5) || !strncmp(at, " NOT IN (", 9);
	bool one = !strncmp(at, " = '", 4) || !strncmp(at, " <> '", 5);
	const char *first = strchr(at, '\'');
	const char *end = list ? strchr(at, ')') : one && first ? strchr(first + 1, '\'') : NULL;
	unsigned found = 0;

	for (int rol = 0; end && rol < ROL_COUNT; rol++) {
		char quoted[NAAM_MAX];
		const char *hit;

		snprintf(quoted, sizeof quoted, "'%s'", choice_code(&rollen, rol));
		hit = strstr(at, quoted);
		if (hit && hit < end)
			found |= 1U << rol;
	}
	return found;
}

/* Whether this alias is that of a function that somebody has: t_functie m, … m.rol. */
static bool is_functie(const char *sql, const char *alias, size_t n)
{
	static const char table[] = "functie "; /* the table or its view */

	for (const char *at = sql; (at = strstr(at, table)); at++) {
		const char *name = at + strlen(table);

		if (!strncmp(name, alias, n) && !is_name(name[n]))
			return true;
	}
	return false;
}

static unsigned roles_of(const char *sql)
{
	static const char column[] = ".rol";
	unsigned found = 0;

	for (const char *at = sql; (at = strstr(at, column)); at++) {
		const char *after = at + strlen(column);
		size_t n = 0;

		while (at - n > sql && is_name(at[-(ptrdiff_t)n - 1]))
			n++;
		if (!is_name(*after) && is_functie(sql, at - n, n))
			found |= roles_after(after);
	}
	return found;
}

/* ---- comparing ---- */

static unsigned roles_with(const struct plek *p)
{
	unsigned all = 0;

	for (int rol = 0; rol < ROL_COUNT; rol++)
		if (rol_has((enum rol)rol, p->recht))
			all |= 1U << rol;
	return p->wie == ZONDER_GAST ? all & ~(1U << ROL_DEELNEMER) : all;
}

static bool agrees(const struct plek *p, unsigned found)
{
	unsigned with = roles_with(p);

	return p->wie == DEEL ? !(found & ~with) : found == with;
}

static void print_roles(const char *before, unsigned set)
{
	printf("%s", before);
	for (int rol = 0; rol < ROL_COUNT; rol++)
		if (set & 1U << rol)
			printf(" %s", choice_code(&rollen, rol));
	printf("\n");
}

/* One statement: how many things are wrong with it. */
static int look_at(const char *sql, bool seen[])
{
	char naam[NAAM_MAX];
	unsigned found = roles_of(sql);

	if (!found)
		return 0;
	statement_name(sql, naam);
	for (size_t i = 0; i < COUNT(plekken); i++) {
		if (strcmp(plekken[i].naam, naam) != 0)
			continue;
		seen[i] = true;
		if (agrees(&plekken[i], found))
			return 0;
		printf("%s is for %s\n", naam, recht_code(plekken[i].recht));
		print_roles("  the schema says:", found);
		print_roles("  rollen.def says:", roles_with(&plekken[i]));
		return 1;
	}
	printf("%s asks for a role; which right is it for?\n", naam);
	return 1;
}

/* Each statement of a file by itself, as `look_at` sees it. */
static int look_through(const char *file, bool seen[])
{
	static char sql[STATEMENT_MAX];
	int wrong = 0;

	for (const char *at = file; (at = strstr(at, BEGINS)); at++) {
		const char *next = strstr(at + 1, BEGINS);
		size_t n = next ? (size_t)(next - at) : strlen(at);

		if (n >= sizeof sql)
			fail_msg("a statement of %zu bytes", n);
		memcpy(sql, at, n);
		sql[n] = '\0';
		wrong += look_at(sql, seen);
	}
	return wrong;
}

static void the_rights_say_that_somebody_may_and_the_database_that_he_may_not(void **state UNUSED)
{
	bool seen[COUNT(plekken)] = {false};
	int wrong = 0;

	for (size_t i = 0; i < migration_count; i++)
		wrong += look_through(migrations[i].sql, seen);
	for (size_t i = 0; i < COUNT(plekken); i++)
		if (!seen[i]) {
			printf("%s asks for no role\n", plekken[i].naam);
			wrong++;
		}
	assert_int_equal(wrong, 0);
}

/* What is found is found in whatever way it is written, and nothing else. */
static void a_role_is_read_past(void **state UNUSED)
{
	const unsigned manager = 1U << ROL_MANAGER, mentor = 1U << ROL_MENTOR;

	assert_int_equal(roles_of("FROM t_functie f WHERE f.rol = 'manager'"), manager);
	assert_int_equal(roles_of("FROM t_functie f WHERE f.rol <> 'manager'"), manager);
	assert_int_equal(
	    roles_of("JOIN t_functie me ON x WHERE me.rol IN ('mentor', 'manager') AND 'jobcoach'"),
	    manager | mentor);
	assert_int_equal(roles_of("t_functie f, f.rol NOT IN ('mentor') OR f.rol = 'manager'"),
			 manager | mentor);
	assert_int_equal(roles_of("t_functie f, t_betrokkene b WHERE b.rol = 'mentor'"), 0);
	assert_int_equal(roles_of("t_functie f WHERE f.rolnaam = 'mentor'"), 0);
	assert_int_equal(roles_of("SELECT f.rol FROM t_functie f WHERE f.id = 1"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_role_is_read_past),
	    cmocka_unit_test(the_rights_say_that_somebody_may_and_the_database_that_he_may_not),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
