/*
 * What is lost when a generated region is not what work would have made of it: measurements on data
 * that no triggers, no log and no promise ever saw. Each test runs on SQLite and, when there is a
 * cluster, on PostgreSQL.
 */
#include "cmd/bevolking.h"
#include "cmd/gegevens.h"
#include "db/driver.h"
#include "db/migrate.h"
#include "store/gebruiker.h"
#include "unit/cmd/regio_soorten.h"
#include "unit/db/testschema.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define JONGEREN 300

static const uint8_t key[32] = {4, 2};
static const struct datum vandaag = {20779};

static struct database *owner_of(struct testdb *t)
{
	struct database_options options = {.uri = t->uri, .role = DATABASE_OWNER};
	struct database *d;

	if (database_open(&options, &d))
		fail_msg("%s", database_error());
	return d;
}

static void region_open(struct testdb *t, bool sqlite, uint64_t seed)
{
	struct bevolking_maat maat = bevolking_maat_of(seed, vandaag, JONGEREN, 0);
	struct database *owner;

	testdb_create(t, sqlite);
	owner = owner_of(t);
	if (schema_migrate(owner, SCHEMA_OF_PROGRAM, NULL) ||
	    bevolking_create(owner, key, &maat, NULL, NULL))
		fail_msg("%s", database_error());
	database_close(owner);
}

static int region_setup(void **state, bool sqlite)
{
	struct testdb *t = malloc(sizeof(*t));

	region_open(t, sqlite, 3);
	*state = t;
	return 0;
}

static int setup_sqlite(void **state)
{
	return region_setup(state, true);
}

static int setup_pg(void **state)
{
	return region_setup(state, false);
}

#define NUMBER(sql) testdb_number(*state, sql)

/* ---- promises ---- */

static void belofte_1_niemand_uit_beeld(void **state)
{
	assert_int_equal(NUMBER("SELECT count(*) FROM t_jongere"), JONGEREN);
	assert_int_equal(
	    NUMBER(
		"SELECT count(*) FROM t_jongere j WHERE gesloten_op IS NULL AND"
		" (volgend_contact_datum IS NULL OR 1 <> (SELECT count(*) FROM t_betrokkene b"
		" WHERE b.jongere_id = j.id AND b.rol = 'casusregisseur' AND b.tot_op = 253402300799000"
		" AND b.gebruiker_id = j.casusregisseur_id))"),
	    0);
	assert_int_equal(NUMBER("SELECT count(*) FROM t_betrokkene b WHERE b.rol = 'casusregisseur'"
				" AND b.tot_op = 253402300799000"),
			 JONGEREN);
}

static void belofte_2_uitval_sluit_niets(void **state)
{
	assert_true(NUMBER("SELECT count(*) FROM t_plaatsing WHERE uitkomst IN"
			   " ('uitval', 'ww', 'bijstand', 'geen', 'onbekend')") > 20);
	assert_int_equal(
	    NUMBER(
		"SELECT count(*) FROM t_plaatsing p WHERE p.eind_datum IS NOT NULL AND NOT EXISTS"
		" (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = p.jongere_id"
		" AND b.gebruiker_id = p.opvolger_id AND b.tot_op = 253402300799000)"),
	    0);
	assert_int_equal(NUMBER("SELECT count(*) FROM t_plaatsing p WHERE p.uitkomst IN"
				" ('uitval', 'ww', 'bijstand', 'geen', 'onbekend') AND NOT EXISTS"
				" (SELECT 1 FROM t_uitval u WHERE u.plaatsing_id = p.id)"),
			 0);
}

/* What the trigger on t_jongere says about a new casusregisseur. */
static void de_regie_is_wat_de_trigger_schrijft(void **state)
{
	assert_int_equal(
	    NUMBER(
		"SELECT count(*) FROM t_betrokkene b JOIN t_jongere j ON j.id = b.jongere_id"
		" JOIN t_functie f ON f.gebruiker_id = b.gebruiker_id JOIN t_organisatie o ON o.id = f.organisatie_id"
		" WHERE b.rol = 'casusregisseur' AND b.onderdelen = 32639 AND b.grondslag = 'wettelijke_taak'"
		" AND b.artikel = o.grondslag AND b.van_op = j.casusregisseur_van_op"),
	    JONGEREN);
}

/* ---- what triggers keep ---- */

static void hash_row(crypto_generichash_state *h, int n, char **values)
{
	for (int i = 0; i < n; i++) {
		const char *text = values[i] ? values[i] : "\1";
		size_t len = strlen(text);

		/* 24.0 on one engine is 24 on the other, and true is t. */
		if (len > 2 && strcmp(text + len - 2, ".0") == 0)
			len -= 2;
		if (strcmp(text, "t") == 0 || strcmp(text, "f") == 0)
			text = *text == 't' ? "1" : "0";
		crypto_generichash_update(h, (const unsigned char *)text, len);
		crypto_generichash_update(h, (const unsigned char *)"\2", 1);
	}
}

static int on_row(void *arg, int n, char **values)
{
	hash_row(arg, n, values);
	return 0;
}

struct vingerafdruk {
	unsigned char bytes[32];
};

static struct vingerafdruk fingerprint(struct testdb *t, const char *const *queries)
{
	struct database *owner = owner_of(t);
	crypto_generichash_state h;
	struct vingerafdruk ret;

	crypto_generichash_init(&h, NULL, 0, sizeof(ret.bytes));
	for (; *queries; queries++) {
		struct db *db = database_owner(owner);

		if (db->driver->script(db, *queries, on_row, &h))
			fail_msg("%s: %s", *queries, database_error());
	}
	crypto_generichash_final(&h, ret.bytes, sizeof(ret.bytes));
	database_close(owner);
	return ret;
}

static const char *const derived[] = {
    "SELECT gebruiker_id, jongere_id, van_op, tot_op, onderdelen, betrokkene_id FROM t_zicht ORDER BY 1, 2, 3",
    "SELECT id, stand_laatste_contact_datum, stand_vorig_contact_datum, stand_hulp_gevraagd_op,"
    " stand_uitstel_tot_datum, stand_toewijzing_op, stand_actie_voor_datum,"
    " stand_terugblik_datum, stand_overeenkomst_datum, stand_melding_rood_op FROM t_jongere ORDER BY id",
    "SELECT id, stand_nazorg_jongere_datum, stand_nazorg_werkgever_datum, stand_werkgever_van_datum,"
    " stand_contract_van_datum, stand_contract_tot_datum, stand_contractvorm, stand_contractvervolg,"
    " stand_loonwaarde_datum, stand_loonwaarde_volgende_datum, stand_start_datum, stand_melding_rood_op,"
    " stand_melding_oranje_op FROM t_plaatsing ORDER BY id",
    "SELECT jongere_id, woord, gebeurtenis_id, datum, onderdeel FROM t_woord ORDER BY 1, 2, 3",
    "SELECT soort, woord, van_id FROM t_naamwoord ORDER BY 1, 2, 3",
    NULL,
};

/* Everything derived is wiped and the triggers make it anew. */
static void gelijk_aan_wat_de_triggers_maken(void **state)
{
	struct testdb *t = *state;
	struct vingerafdruk before = fingerprint(t, derived), wiped, after;

	assert_true(NUMBER("SELECT count(*) FROM t_zicht") > JONGEREN);
	testdb_script(
	    t,
	    "DELETE FROM t_zicht; DELETE FROM t_woord; DELETE FROM t_naamwoord;"
	    "UPDATE t_jongere SET stand_laatste_contact_datum = NULL, stand_vorig_contact_datum = NULL,"
	    " stand_hulp_gevraagd_op = NULL, stand_uitstel_tot_datum = NULL, stand_actie_voor_datum = NULL,"
	    " stand_terugblik_datum = NULL, stand_overeenkomst_datum = NULL, stand_melding_rood_op = NULL;"
	    "UPDATE t_plaatsing SET stand_nazorg_jongere_datum = NULL, stand_nazorg_werkgever_datum = NULL,"
	    " stand_werkgever_van_datum = NULL, stand_contract_van_datum = NULL,"
	    " stand_contract_tot_datum = NULL, stand_contractvorm = NULL,"
	    " stand_contractvervolg = NULL, stand_loonwaarde_datum = NULL,"
	    " stand_loonwaarde_volgende_datum = NULL, stand_start_datum = NULL,"
	    " stand_melding_rood_op = NULL, stand_melding_oranje_op = NULL;");
	wiped = fingerprint(t, derived);
	assert_memory_not_equal(&before, &wiped, sizeof(before));
	testdb_script(t, "UPDATE t_betrokkene SET versie = versie + 1;"
			 "UPDATE t_plaatsing SET van_datum = van_datum;"
			 "UPDATE t_contactmoment SET versie = versie + 1;"
			 "UPDATE t_contract SET versie = versie + 1;"
			 "UPDATE t_loonwaardemeting SET versie = versie + 1;"
			 "UPDATE t_signaal SET versie = versie + 1;"
			 "UPDATE t_uitstel SET versie = versie + 1;"
			 "UPDATE t_actie SET versie = versie + 1;"
			 "UPDATE t_beslissing SET versie = versie + 1;"
			 "UPDATE t_overeenkomst SET versie = versie + 1;"
			 "UPDATE t_startpunt SET versie = versie + 1;"
			 "UPDATE t_melding SET versie = versie + 1 WHERE antwoord_op IS NULL;"
			 "UPDATE t_gebeurtenis SET datum = datum;"
			 "UPDATE t_jongere SET naam_vouw = naam_vouw;"
			 "UPDATE t_werkgever SET naam_vouw = naam_vouw;"
			 "UPDATE t_gebruiker SET naam_vouw = naam_vouw;");
	after = fingerprint(t, derived);
	assert_memory_equal(&before, &after, sizeof(before));
}

/* What a list needs to be tried on: some of each, by the rules of the triggers that slept. */
static void van_elke_soort_is_er_wat(void **state)
{
	for (size_t i = 0; i < regio_soort_count; i++)
		if (NUMBER(regio_soorten[i].sql) < 1)
			fail_msg("there is nothing of: %s", regio_soorten[i].what);
}

/* Each query counts what a trigger would have refused. */
static void niets_wat_een_trigger_weigert(void **state)
{
	for (size_t i = 0; i < regio_geweigerd_count; i++)
		if (NUMBER(regio_geweigerd[i]))
			fail_msg("%s", regio_geweigerd[i]);
}

static void alle_verwijzingen_kloppen(void **state)
{
	struct testdb *t = *state;

	if (t->sqlite)
		assert_int_equal(NUMBER("SELECT count(*) FROM pragma_foreign_key_check"), 0);
	else
		assert_true(
		    NUMBER(
			"SELECT count(*) FROM pg_constraint WHERE contype = 'f' AND convalidated") >
		    30);
}

/* ---- afterwards it is a database like any other ---- */

static void indexen_en_wachters_zijn_terug(void **state)
{
	struct testdb *t = *state, fresh;
	const char *indexes = t->sqlite
				  ? "SELECT count(*) FROM sqlite_schema WHERE type = 'index'"
				  : "SELECT count(*) FROM pg_indexes WHERE schemaname = 'public'";
	const char *triggers = t->sqlite
				   ? "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'"
				   : "SELECT count(*) FROM pg_trigger WHERE tgenabled = 'O'";
	struct database *owner = owner_of(t);
	struct schema_state schema;

	assert_int_equal(schema_find(owner, SCHEMA_OF_PROGRAM, &schema), 0);
	assert_true(schema.guards && schema.found == schema.wanted);
	database_close(owner);
	testdb_create(&fresh, t->sqlite);
	owner = owner_of(&fresh);
	assert_int_equal(schema_migrate(owner, SCHEMA_OF_PROGRAM, NULL), 0);
	database_close(owner);
	assert_int_equal(NUMBER(indexes), testdb_number(&fresh, indexes));
	assert_int_equal(NUMBER(triggers), testdb_number(&fresh, triggers));
	testdb_close(&fresh);
}

struct nieuwkomer {
	struct arena *a;
	struct moment nu;
};

static int newcomer_add(struct db *db, void *arg)
{
	struct nieuwkomer *n = arg;
	const struct gebruiker_nieuw g = {.naam = "Nieuwe Collega",
					  .email = "nieuw@overmeren.example"};
	gebruiker_id id;

	return gebruiker_create(db, n->a, &g, n->nu, &id);
}

/* The log of the region is in order, and the application goes on with it. */
static void het_logboek_klopt_en_gaat_verder(void **state)
{
	struct testdb *t = *state;
	struct database_options options = {.uri = t->uri, .role = DATABASE_APP};
	struct db_context local = {
	    .doel = DOEL_LOKAAL, .nu = clock_now(), .vandaag = clock_today()};
	struct nieuwkomer n = {t->a, local.nu};
	struct logboek_telling before, after;
	struct buf report = BUF_INIT(10000);
	struct database *d;
	struct logboek *l;

	assert_int_equal(database_open(&options, &d), 0);
	assert_int_equal(logboek_verify(d, key, NULL, &before, &report), 0);
	assert_true(before.wijzigingen > 10 * JONGEREN);
	assert_int_equal(logboek_open(d, key, &l), 0);
	database_on_seal(d, logboek_seal, l);
	if (db_write(d, &local, newcomer_add, &n))
		fail_msg("%s", database_error());
	assert_int_equal(logboek_verify(d, key, NULL, &after, &report), 0);
	assert_int_equal(after.wijzigingen, before.wijzigingen + 1);
	database_close(d);
	logboek_close(l);
	buf_free(&report);
}

/* ---- the same again ---- */

/* All that is stored, but for keys, seals and hashes of passwords. */
static const char *const content[] = {
    "SELECT id, naam, soort, domein, gemeente, grondslag, actief FROM t_organisatie ORDER BY id",
    "SELECT id, naam, naam_vouw, email, telefoon, toestand, aangemaakt_op FROM t_gebruiker ORDER BY id",
    "SELECT id, gebruiker_id, organisatie_id, rol, niveau, van_datum, tot_datum FROM t_functie ORDER BY id",
    "SELECT id, naam, naam_vouw, kvk, branche, plaats FROM t_werkgever ORDER BY id",
    "SELECT id, roepnaam, voorvoegsel, achternaam, naam_vouw, geboorte_datum, gemeente, telefoon, email, school_id,"
    " schoolsoort FROM t_jongere ORDER BY id",
    "SELECT id, uitstroom_datum, bestemming, doelgroep, fase, fase_van_datum, wil, helpt, bemiddelbaar,"
    " casusregisseur_id, volgend_contact_datum, gesloten_op, gesloten_reden, monitor,"
    " stand_waakvlam_datum, stand_laatste_contact_datum FROM t_jongere ORDER BY id",
    "SELECT id, jongere_id, reden, herzien_datum, van_op, tot_op FROM t_waakvlam ORDER BY id",
    "SELECT id, jongere_id, behoefte, belang, bron, datum, gebruiker_id, op FROM t_werkbehoefte ORDER "
    "BY id",
    "SELECT id, jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel, van_op, tot_op, einde_reden"
    " FROM t_betrokkene ORDER BY id",
    "SELECT id, jongere_id, naam, relatie, vertrouwenspersoon, mag_bellen FROM t_naaste ORDER BY id",
    "SELECT id, jongere_id, werkgever_id, soort, functie, functiesoort, van_datum, uren, weet_werkgever,"
    " nazorg_gebruiker_id, jobcoach, eind_datum, uitkomst, opvolging_datum, opgevolgd_op FROM t_plaatsing ORDER BY id",
    "SELECT id, plaatsing_id, vorm, van_datum, tot_datum, uren, vervolg FROM t_contract ORDER BY id",
    "SELECT id, plaatsing_id, datum, percentage, soort, volgende_datum FROM t_loonwaardemeting ORDER BY id",
    "SELECT id, jongere_id, gebruiker_id, soort, met, datum, tekst, plaatsing_id, op FROM t_contactmoment ORDER BY id",
    "SELECT id, plaatsing_id, datum, reden FROM t_uitval ORDER BY id",
    "SELECT id, jongere_id, tekst, op, afgehandeld_op FROM t_signaal ORDER BY id",
    "SELECT id, jongere_id, datum, soort, onderdeel, tekst, zoektekst, contactmoment_id FROM t_gebeurtenis ORDER BY id",
    "SELECT id, waarvoor, waarvoor_vouw, bereikbaar, deskundigheden, openbaar, kaart_op FROM t_gebruiker ORDER BY id",
    "SELECT id, organisatie_id, naam, taak, waarvoor, deskundigheden, werkdagen, kaart_op FROM t_contactpunt ORDER BY id",
    "SELECT id, gebruiker_id, contactpunt_id, school_id, gemeente, op FROM t_dekking ORDER BY id",
    "SELECT id, gebruiker_id, mentor_id, begonnen_datum FROM t_nieuwkomer ORDER BY id",
    "SELECT id, gremium, convenantstand, beeindigd_datum FROM t_convenant ORDER BY id",
    "SELECT id, niveau, collega_id, naam, tekenstand, antwoord_datum, tekstnummer FROM t_ondertekening ORDER BY id",
    "SELECT id, vraagsoort, titel, tekst, zoektekst, gebruiker_id, op FROM t_vraag ORDER BY id",
    "SELECT id, vraag_id, tekst, gebruiker_id, op, gekozen_op FROM t_vraagantwoord ORDER BY id",
    "SELECT id, jaar, toestand, vorige_scan_id, vastgesteld_op FROM t_scan ORDER BY id",
    "SELECT id, scan_id, domein, plek, naam, gebruiker_id, antwoord, gebeld_op FROM t_zetel ORDER BY id",
    "SELECT id, scannorm_id, zetel_id, score FROM t_normantwoord ORDER BY id",
    "SELECT id, wat, wanneer_datum, verbeterstand, klaar_datum FROM t_verbeteractie ORDER BY id",
    "SELECT id, wat, voor_datum, afspraakstand FROM t_convenantafspraak ORDER BY id",
    "SELECT id, tekst, wens, op, toestand, afgerond_op FROM t_doel ORDER BY id",
    "SELECT id, doel_id, tekst, gebruiker_id, voor_datum, toestand, afgerond_op FROM t_actie ORDER BY id",
    "SELECT id, onderwerp, antwoord, vaardigheden, bron, tekst, gebruiker_id, op FROM t_bevinding ORDER BY id",
    "SELECT id, datum, besluit, stem, aanwezig, terugblik_datum FROM t_beslissing ORDER BY id",
    "SELECT id, beslissing_id, antwoord, op FROM t_terugblik ORDER BY id",
    "SELECT id, organisatie_id, naam_jongere, naam_begeleider, datum, wijze FROM t_overeenkomst ORDER BY id",
    "SELECT id, plaatsing_id, startonderwerp, gebruiker_id, voor_datum, toestand FROM t_startpunt ORDER BY id",
    "SELECT id, plaatsing_id, meldingsoort, meldinglicht, gebruiker_id, op, antwoord_op FROM t_melding ORDER BY id",
    "SELECT id, onderwerp, datum, voorzitter_id, toestand FROM t_casusoverleg ORDER BY id",
    "SELECT id, casusoverleg_id, gebruiker_id, aanwezig FROM t_overlegdeelnemer ORDER BY id",
    "SELECT id, casusoverleg_id, vraag, urgentie, weet_jongere, op, toestand, verslag, besproken_op FROM t_overlegpunt ORDER BY id",
    "SELECT id, overlegpunt_id, actie_id FROM t_overlegactie ORDER BY id",
    "SELECT id, afzender_id, ontvanger_id, toestand, toelichting, mening, blijf, aangeboden_op, beantwoord_op, reden"
    " FROM t_overdracht ORDER BY id",
    "SELECT id, gremium_id, gebruiker_id, lidtaak FROM t_gremiumlid ORDER BY id",
    "SELECT id, gremium_id, datum, van_minuut, bijeenkomststand, vervolg_id FROM t_bijeenkomst ORDER BY id",
    "SELECT id, bijeenkomst_id, gebruiker_id, aanwezigheid FROM t_genodigde ORDER BY id",
    "SELECT id, bijeenkomst_id, volgorde, titel, minuten, verslag FROM t_bespreekpunt ORDER BY id",
    "SELECT id, nummer, tekst, zoektekst, openbaar FROM t_netwerkbesluit ORDER BY id",
    "SELECT id, wat, collega_id, voor_datum, gedaan_datum FROM t_netwerkactie ORDER BY id",
    "SELECT id, vraag, agendapunt, collega_id, wanneer_datum, agendacijfer, agendastand, gekeken_datum FROM t_agendaregel ORDER BY id",
    "SELECT id, organisatie_id, gebruiker_id, op, gesloten_op FROM t_zelfscan ORDER BY id",
    "SELECT id, deelnemer_id, stellingversie_id, score FROM t_zelfscanantwoord ORDER BY id",
    "SELECT id, zetel_id, eerste_id, tweede_id, derde_id FROM t_prioriteit ORDER BY id",
    "SELECT id, verbeteractie_id, datum, verbeterstand, loopt_vast, tekst, zetel_id FROM t_opvolging ORDER BY id",
    "SELECT id, organisatie, afhechtstand, antwoord_datum FROM t_afhechting ORDER BY id",
    "SELECT id, op, gebruiker_id, tabel, rij_id, jongere_id, soort, keten, volgnummer FROM t_wijziging ORDER BY id",
    NULL,
};

static void hetzelfde_zaad_geeft_dezelfde_regio(void **state)
{
	struct testdb *t = *state, again, other;
	struct vingerafdruk a = fingerprint(t, content), b, c;

	/* Again on SQLite: on the test's turn for PostgreSQL this says that the engines agree. */
	region_open(&again, true, 3);
	region_open(&other, true, 4);
	b = fingerprint(&again, content);
	c = fingerprint(&other, content);
	testdb_close(&again);
	testdb_close(&other);
	assert_memory_equal(&a, &b, sizeof(a));
	assert_memory_not_equal(&a, &c, sizeof(a));
}

#define TESTS(setup)                                                                               \
	{                                                                                          \
		cmocka_unit_test_setup_teardown(belofte_1_niemand_uit_beeld, setup,                \
						testdb_teardown),                                  \
		    cmocka_unit_test_setup_teardown(belofte_2_uitval_sluit_niets, setup,           \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(de_regie_is_wat_de_trigger_schrijft, setup,    \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(gelijk_aan_wat_de_triggers_maken, setup,       \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(van_elke_soort_is_er_wat, setup,               \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(niets_wat_een_trigger_weigert, setup,          \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(alle_verwijzingen_kloppen, setup,              \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(indexen_en_wachters_zijn_terug, setup,         \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(het_logboek_klopt_en_gaat_verder, setup,       \
						    testdb_teardown),                              \
		    cmocka_unit_test_setup_teardown(hetzelfde_zaad_geeft_dezelfde_regio, setup,    \
						    testdb_teardown),                              \
	}

int main(void)
{
	const struct CMUnitTest tests[] = TESTS(setup_sqlite);
	const struct CMUnitTest pg_tests[] = TESTS(setup_pg);

	return RUN_ON_BOTH(tests, pg_tests);
}
