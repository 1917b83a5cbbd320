/*
 * The self-audit: what is wrong with this installation, how bad that is and how to mend it. Each
 * thing that is looked at is one row of a table. `check sql` asks the database whether it takes
 * every query of the program under the policy.
 */
#include "cmd/gegevens.h"
#include "db/integrity.h"
#include "db/migrate.h"
#include "store/telling.h"
#include "store/zoeken.h"
#include "toegang/demo.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

extern const struct cmd cmd_check;

#define REPORT_MAX ((size_t)256 * 1024)
#define ANCHOR_OLD_SECONDS (24 * 60 * 60)
#define ROOM_PERCENT 10

enum oordeel { OORDEEL_OK, OORDEEL_WARNING, OORDEEL_DANGER };

struct keuring {
	const struct opties *opties;
	struct database *database; /* for the application; NULL when it could not be opened */
	bool schema_fits;
	int found[OORDEEL_DANGER + 1];
};

/* One line: how bad, what, and how to mend it. */
static void tell(struct keuring *k, enum oordeel oordeel, const char *fmt, ...) PRINTF_LIKE(3, 4);

static void tell(struct keuring *k, enum oordeel oordeel, const char *fmt, ...)
{
	static const char *const names[] = {"OK", "WARNING", "DANGER"};
	va_list ap;

	printf("%-8s ", names[oordeel]);
	va_start(ap, fmt);
	vprintf(fmt, ap);
	va_end(ap);
	putchar('\n');
	k->found[oordeel]++;
}

/* ---- files ---- */

static void check_mode(struct keuring *k, const char *path, bool folder)
{
	struct stat st;

	if (lstat(path, &st) != 0)
		return;
	if (st.st_mode & (S_IRWXG | S_IRWXO))
		tell(k, OORDEEL_DANGER, "anderen kunnen bij %s: chmod %s %s", path,
		     folder ? "700" : "600", path);
	else if (st.st_uid != geteuid() && st.st_uid != 0)
		tell(k, OORDEEL_DANGER, "%s is van een andere gebruiker: chown het", path);
	else
		tell(k, OORDEEL_OK, "alleen de eigenaar kan bij %s", path);
}

static void look_files(struct keuring *k)
{
	static const char *const suffixes[] = {"", "-wal", "-shm"};
	const char *sqlite = gegevens_sqlite_path(k->opties);
	char path[PATH_MAX];

	check_mode(k, k->opties->data, true);
	for (size_t i = 0; sqlite && i < COUNT(suffixes); i++)
		if (snprintf(path, sizeof path, "%s%s", sqlite, suffixes[i]) < (int)sizeof path)
			check_mode(k, path, false);
}

static void look_key(struct keuring *k)
{
	struct master_key key;
	char path[PATH_MAX];

	if (gegevens_key_path(k->opties->data, path) != CMD_OK)
		return;
	if (secret_load(path, &key) < 0)
		tell(k, OORDEEL_DANGER,
		     "de sleutel %s is er niet of is voor anderen leesbaar: zet hem terug, "
		     "chmod 600",
		     path);
	else if (strncmp(path, k->opties->data, strlen(k->opties->data)) == 0)
		tell(k, OORDEEL_WARNING,
		     "de sleutel staat naast de gegevens: geef hem als systemd-credential "
		     "(LoadCredential=sleutel:…)");
	else
		tell(k, OORDEEL_OK, "de sleutel staat apart van de gegevens");
	secret_wipe(&key, sizeof key);
}

static void look_room(struct keuring *k)
{
	struct statvfs fs;

	if (statvfs(k->opties->data, &fs) != 0 || fs.f_blocks == 0)
		return;
	unsigned long percent = (unsigned long)(fs.f_bavail * 100 / fs.f_blocks);

	if (percent < ROOM_PERCENT)
		tell(k, OORDEEL_WARNING, "nog %lu%% vrij op de schijf: maak ruimte", percent);
	else
		tell(k, OORDEEL_OK, "%lu%% vrij op de schijf", percent);
}

static void look_process(struct keuring *k)
{
	struct rlimit limit;

	if (geteuid() == 0)
		tell(k, OORDEEL_WARNING,
		     "dit draait als root: maak een eigen gebruiker voor Startbaan");
	if (getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_max != 0)
		tell(k, OORDEEL_DANGER, "geheugen kan in een core-bestand komen: LimitCORE=0");
	else
		tell(k, OORDEEL_OK, "geheugen komt niet in een core-bestand");
}

/* ---- the database ---- */

static void look_schema(struct keuring *k)
{
	struct schema_state state;
	struct database *owner;

	if (gegevens_owner(k->opties, true, &owner) != CMD_OK) {
		tell(k, OORDEEL_DANGER, "de database is niet te openen: zie hierboven");
		return;
	}
	if (schema_find(owner, SCHEMA_OF_PROGRAM, &state) < 0)
		tell(k, OORDEEL_DANGER, "de database past niet bij dit programma: %s",
		     database_error());
	else if (state.found < state.wanted)
		tell(k, OORDEEL_DANGER, "schema %d, dit programma kent %d: startbaan migrate",
		     state.found, state.wanted);
	else if (!state.guards)
		tell(k, OORDEEL_DANGER, "de bewaking in de database klopt niet: startbaan migrate");
	else
		k->schema_fits = true;
	if (k->schema_fits)
		tell(k, OORDEEL_OK, "schema %d, met bewaking", state.found);
	database_close(owner);
}

static void look_whole(struct keuring *k)
{
	struct buf report = BUF_INIT(REPORT_MAX);
	struct database *owner;
	int rc;

	if (!gegevens_sqlite_path(k->opties) || !k->schema_fits ||
	    gegevens_owner(k->opties, true, &owner) != CMD_OK)
		return;
	rc = database_integrity(owner, &report);
	if (rc < 0)
		tell(
		    k, OORDEEL_DANGER,
		    "de database is beschadigd: zet een reservekopie terug met startbaan restore\n%s",
		    report.len ? report.data : database_error());
	else
		tell(k, OORDEEL_OK, "de database is heel: elke bladzijde en elke verwijzing klopt");
	database_close(owner);
	buf_free(&report);
}

static void look_queries(struct keuring *k)
{
	struct buf report = BUF_INIT(REPORT_MAX);

	if (!k->database)
		return;
	if (database_check(k->database, &report) < 0)
		tell(k, OORDEEL_DANGER, "niet alle vragen aan de database kloppen: %s",
		     "startbaan check sql");
	else
		tell(k, OORDEEL_OK, "alle vragen aan de database blijven binnen het beleid");
	buf_free(&report);
}

static void look_log(struct keuring *k)
{
	struct buf report = BUF_INIT(REPORT_MAX);
	struct logboek_telling telling;
	char path[PATH_MAX];
	int rc, status;

	if (!k->schema_fits || gegevens_anchor_path(k->opties->data, path) != CMD_OK)
		return;
	rc = gegevens_verify(k->opties, access(path, F_OK) == 0 ? path : NULL, &telling, &report,
			     &status);
	if (status != CMD_OK || rc < 0)
		tell(k, OORDEEL_DANGER, "het logboek klopt niet: startbaan log verify");
	else
		tell(k, OORDEEL_OK, "het logboek klopt: %lld wijzigingen, %lld inzagen",
		     (long long)telling.wijzigingen, (long long)telling.inzagen);
	buf_free(&report);
}

static void look_anchor(struct keuring *k)
{
	char path[PATH_MAX];
	struct stat st;

	if (gegevens_anchor_path(k->opties->data, path) != CMD_OK)
		return;
	if (stat(path, &st) != 0)
		tell(k, OORDEEL_WARNING, "er is nog geen ankerbestand: startbaan serve maakt het");
	else if (clock_now().ms / 1000 - st.st_mtime > ANCHOR_OLD_SECONDS)
		tell(k, OORDEEL_WARNING,
		     "het ankerbestand is ouder dan een dag: draait startbaan serve nog?");
	else
		tell(k, OORDEEL_OK, "het ankerbestand is bij; bewaar er een kopie van elders");
}

/* ---- people ---- */

QUERY(beheerders_count,
      "SELECT count(g.naam) FROM gebruiker g JOIN functie f ON f.gebruiker_id = g.id "
      "WHERE g.toestand = 'actief' AND g.heeft_wachtwoord = 1 AND f.rol = 'beheerder' "
      "AND (f.tot_datum IS NULL OR f.tot_datum >= $1)");

static void look_people(struct keuring *k)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = clock_now(), .vandaag = clock_today()};
	int64_t beheerders = 0;
	bool demo = false;
	struct db *db;
	int rc;

	if (!k->database || db_read_begin(k->database, &context, &db) < 0)
		return;
	rc = db_number(db, &beheerders_count, ARGS(context.vandaag), &beheerders);
	if (rc == 0)
		rc = demo_find(db, &demo);
	db_read_end(db);
	if (rc < 0)
		tell(k, OORDEEL_DANGER, "de gebruikers zijn niet te lezen: %s", database_error());
	else if (beheerders == 0)
		tell(k, OORDEEL_WARNING,
		     "geen beheerder kan inloggen: startbaan gebruiker code E-MAILADRES");
	else
		tell(k, OORDEEL_OK, "%lld beheerders kunnen inloggen", (long long)beheerders);
	if (rc == 0 && demo)
		tell(k, OORDEEL_WARNING,
		     "dit is een demo: iedereen kent het wachtwoord. Gebruik nooit echte gegevens");
}

/* What is kept beside the facts it follows from, and how it is made again. */
struct afgeleid {
	int (*check)(struct db *db, int64_t *wrong);
	const char *wat, *wrong, *again;
};

QUERY(stand_verschillen, "SELECT s.verschillen + a.verschillen + t.verschillen + "
			 "o.verschillen + v.verschillen + c.verschillen + h.verschillen + "
			 "l.verschillen + k.verschillen + f.verschillen + w.verschillen + "
			 "p.verschillen + d.verschillen + m.verschillen + b.verschillen "
			 "AS verschillen FROM stand_controle s "
			 "CROSS JOIN stand_actie_controle a CROSS JOIN stand_terugblik_controle t "
			 "CROSS JOIN stand_overeenkomst_controle o "
			 "CROSS JOIN stand_certificaat_controle c "
			 "CROSS JOIN stand_herinnerd_controle h "
			 "CROSS JOIN stand_filter_controle f "
			 "CROSS JOIN stand_vervanging_controle v "
			 "CROSS JOIN stand_coach_controle k "
			 "CROSS JOIN stand_startlijst_controle l "
			 "CROSS JOIN stand_prullenbak_controle p "
			 "CROSS JOIN stand_detachering_controle d "
			 "CROSS JOIN stand_melding_controle m "
			 "CROSS JOIN stand_werkbezoek_controle b "
			 "CROSS JOIN stand_ontwikkelwens_controle w LIMIT 1");

static int stand_check(struct db *db, int64_t *ret)
{
	return db_number(db, &stand_verschillen, ARGS_NONE, ret);
}

static void look_again(struct keuring *k, const struct afgeleid *a)
{
	const struct db_context context = {
	    .doel = DOEL_LOKAAL, .nu = clock_now(), .vandaag = clock_today()};
	int64_t wrong = 0;
	struct db *db;
	int rc;

	if (!k->database || db_read_begin(k->database, &context, &db) < 0)
		return;
	rc = a->check(db, &wrong);
	db_read_end(db);
	if (rc < 0)
		tell(k, OORDEEL_DANGER, "%s zijn niet na te tellen: %s", a->wat, database_error());
	else if (wrong)
		tell(k, OORDEEL_DANGER, "%lld %s kloppen niet met de dossiers: %s",
		     (long long)wrong, a->wrong, a->again);
	else
		tell(k, OORDEEL_OK, "%s zijn nageteld", a->wat);
}

static void look_figures(struct keuring *k)
{
	look_again(k, &(struct afgeleid){telling_check, "de cijfers", "totalen",
					 "startbaan migrate --tellen"});
}

static void look_words(struct keuring *k)
{
	look_again(k, &(struct afgeleid){zoek_check, "de zoekwoorden", "zoekwoorden",
					 "startbaan migrate --zoeken"});
}

static void look_standings(struct keuring *k)
{
	look_again(k, &(struct afgeleid){stand_check, "de standen van dossiers", "standen",
					 "zet een reservekopie terug met startbaan restore"});
}

/* ---- the command ---- */

/* In this order: what cannot be opened is told before what is in it. */
static void (*const looks[])(struct keuring *k) = {
    look_process, look_files,   look_key,    look_room,    look_schema, look_whole,     look_log,
    look_anchor,  look_queries, look_people, look_figures, look_words,  look_standings,
};

/* After the schema: a database of another version would be judged by what it is not. */
static void open_database(struct keuring *k)
{
	if (!k->schema_fits || k->database)
		return;
	if (gegevens_app(k->opties, &k->database) != CMD_OK)
		tell(k, OORDEEL_DANGER, "de database is niet te openen: zie hierboven");
}

static int audit(const struct opties *o)
{
	struct keuring k = {.opties = o};

	for (size_t i = 0; i < COUNT(looks); i++) {
		looks[i](&k);
		open_database(&k);
	}
	database_close(k.database);
	printf("%d in orde, %d WARNING, %d DANGER\n", k.found[OORDEEL_OK], k.found[OORDEEL_WARNING],
	       k.found[OORDEEL_DANGER]);
	return k.found[OORDEEL_DANGER] ? CMD_FOUND : CMD_OK;
}

static int check_queries(const struct opties *o)
{
	struct buf report = BUF_INIT(REPORT_MAX);
	struct database *d;
	int status = gegevens_app(o, &d);
	int rc;

	if (status != CMD_OK)
		return status;
	rc = database_check(d, &report);
	if (rc == 0)
		printf("%u vragen kloppen\n", query_count());
	else
		fputs(report.len ? report.data : database_error(), stdout);
	database_close(d);
	buf_free(&report);
	return rc == 0 ? CMD_OK : CMD_FOUND;
}

static int run(int argc, char **argv)
{
	struct opties o = OPTIES_NONE(&cmd_check);
	int status = opties_parse(&o, argc, argv);

	if (status >= 0)
		return status;
	if (o.n_args == 0)
		return audit(&o);
	if (o.n_args == 1 && strcmp(o.args[0], "sql") == 0)
		return check_queries(&o);
	return cmd_usage(&cmd_check, "gebruik: check of check sql");
}

const struct cmd cmd_check = {
    "check", "controleert deze installatie",
    "[sql]\n\n"
    "Elke regel begint met OK, WARNING of DANGER en zegt hoe u het herstelt. check sql vraagt de\n"
    "database of zij elke vraag van het programma toelaat. Eindigt met 1 bij DANGER.",
    run};
