/*
 * Promise 3, below the pages: nobody reads without a basis, nor a part that it does not name. What
 * each view shows, to whom, and when; on both engines.
 */
#include "unit/schema/belofte.h"

#include <stdio.h>
#include <string.h>

/* ---- every part, and nothing but the part ---- */

#define OPEN "253402300799000"

struct probe {
	uint32_t onderdeel;
	const char *sql; /* a count of what this part shows of jongere 1 */
};

#define OF(column) "SELECT count(" #column ") FROM jongere WHERE id = 1"
#define IN(view) "SELECT count(jongere_id) FROM " #view " WHERE jongere_id = 1"
static const struct probe probes[] = {
    {ONDERDEEL_PERSONALIA, OF(roepnaam)},
    {ONDERDEEL_PERSONALIA, OF(achternaam)},
    {ONDERDEEL_PERSONALIA, OF(naam_vouw)},
    {ONDERDEEL_PERSONALIA, OF(geboorte_datum)},
    {ONDERDEEL_PERSONALIA, OF(fase)},
    {ONDERDEEL_PERSONALIA, OF(casusregisseur_id)},
    {ONDERDEEL_PERSONALIA, OF(volgend_contact_datum)},
    {ONDERDEEL_CONTACT, OF(telefoon)},
    {ONDERDEEL_CONTACT, OF(email)},
    {ONDERDEEL_ONDERWIJS, OF(school_id)},
    {ONDERDEEL_ONDERWIJS, OF(schoolsoort)},
    {ONDERDEEL_ONDERWIJS, OF(klas)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroom_datum)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroomgesprek_datum)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroomgesprek_soort)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroomgesprek_ouders)},
    {ONDERDEEL_ONDERWIJS, OF(uitstroomgesprek_op)},
    {ONDERDEEL_TIJDLIJN, OF(kanaal)},
    {ONDERDEEL_PLAN, OF(bestemming)},
    {ONDERDEEL_PLAN, OF(bestemming_plek)},
    {ONDERDEEL_PLAN, OF(bestemming_contact)},
    {ONDERDEEL_PLAN, OF(bestemming_telefoon)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_door_id)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_op_datum)},
    {ONDERDEEL_PLAN, OF(bemiddelbaar_tot_datum)},
    {ONDERDEEL_PLAN, OF(stand_overeenkomst_datum)},
    {ONDERDEEL_PLAN, OF(stand_overeenkomst_opnieuw_datum)},
    {ONDERDEEL_PLAN, OF(stand_actie_voor_datum)},
    {ONDERDEEL_PLAN, OF(stand_terugblik_datum)},
    {ONDERDEEL_WERK, OF(stand_certificaat_datum)},
    {ONDERDEEL_INKOMEN, OF(doelgroep)},
    {ONDERDEEL_WILLEN, OF(wil)},
    {ONDERDEEL_WERK, OF(helpt)},
    {ONDERDEEL_PERSONALIA, IN(betrokkene)},
    {ONDERDEEL_NETWERK, IN(naaste)},
    {ONDERDEEL_WERK, IN(plaatsing)},
    {ONDERDEEL_WERK, IN(contract)},
    {ONDERDEEL_WERK, IN(contractgesprek)},
    {ONDERDEEL_WERK, IN(proefplaatsing)},
    {ONDERDEEL_WERK, IN(handtekening)},
    {ONDERDEEL_WERK, IN(ontwikkelwens)},
    {ONDERDEEL_WERK, IN(detachering)},
    {ONDERDEEL_WERK, IN(melding)},
    {ONDERDEEL_WERK | ONDERDEEL_TIJDLIJN, "SELECT count(tekst) FROM melding WHERE jongere_id = 1"},
    {ONDERDEEL_WERK, IN(startpunt)},
    {ONDERDEEL_WERK, IN(startafspraak)},
    {ONDERDEEL_WERK, IN(ingroeistap)},
    {ONDERDEEL_WERK, IN(jobcoach)},
    {ONDERDEEL_WERK, IN(jobcoachuur)},
    {ONDERDEEL_WERK, IN(jobcoachverslag)},
    {ONDERDEEL_WERK, IN(loonwaardemeting)},
    {ONDERDEEL_WERK, IN(hoofdtaak)},
    {ONDERDEEL_TIJDLIJN, IN(contactmoment)},
    {ONDERDEEL_WERK, IN(uitval)},
    {ONDERDEEL_WERK, IN(uitvalkant)},
    {ONDERDEEL_WERK | ONDERDEEL_INKOMEN, IN(uitvalvervolg)},
    {ONDERDEEL_INKOMEN, IN(inkomen)},
    {ONDERDEEL_WERK | ONDERDEEL_INKOMEN, IN(afwijking)},
    {ONDERDEEL_TIJDLIJN, IN(signaal)},
    {ONDERDEEL_PERSONALIA, IN(uitstel)},
    {ONDERDEEL_PERSONALIA, IN(toewijzing)},
    {ONDERDEEL_NETWERK, IN(coachkeuze)},
    {ONDERDEEL_TIJDLIJN, IN(gebeurtenis)},
    {ONDERDEEL_PLAN, IN(doel)},
    {ONDERDEEL_PLAN, IN(actie)},
    {ONDERDEEL_PLAN, IN(intake)},
    {ONDERDEEL_PLAN | ONDERDEEL_WILLEN, "SELECT count(hulpvraag) FROM intake WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN | ONDERDEEL_TIJDLIJN, "SELECT count(kanaal) FROM intake WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN | ONDERDEEL_TIJDLIJN, "SELECT count(vorm) FROM intake WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN | ONDERDEEL_TIJDLIJN,
     "SELECT count(onderwerpen) FROM intake WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN | ONDERDEEL_TIJDLIJN,
     "SELECT count(melder_naam) FROM intake WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN, IN(expertise)},
    {ONDERDEEL_PLAN, IN(overeenkomst)},
    {ONDERDEEL_PLAN, IN(sluiting)},
    {ONDERDEEL_DENKEN, IN(denkniveau)},
    {ONDERDEEL_WERK, IN(certificaat)},
    {ONDERDEEL_WERK, IN(werkbehoefte)},
    {ONDERDEEL_WERK, IN(werkvertelling)},
    {ONDERDEEL_DENKEN, "SELECT count(denken) FROM kenmerk WHERE jongere_id = 1"},
    {ONDERDEEL_DOEN, "SELECT count(doen) FROM kenmerk WHERE jongere_id = 1"},
    {ONDERDEEL_WILLEN, "SELECT count(willen) FROM kenmerk WHERE jongere_id = 1"},
    {ONDERDEEL_ZIJN, "SELECT count(zijn) FROM kenmerk WHERE jongere_id = 1"},
    {ONDERDEEL_PLAN, IN(overlegpunt)},
    {ONDERDEEL_PLAN, IN(overlegactie)},
    {ONDERDEEL_PLAN, IN(beslissing)},
    {ONDERDEEL_PLAN, IN(terugblik)},
    {ONDERDEEL_DOEN, "SELECT count(doen) FROM bevinding WHERE jongere_id = 1"},
    {ONDERDEEL_WILLEN, "SELECT count(willen) FROM bevinding WHERE jongere_id = 1"},
    {ONDERDEEL_GEZONDHEID, "SELECT count(gezondheid) FROM bevinding WHERE jongere_id = 1"},
    {ONDERDEEL_THUISSITUATIE, "SELECT count(thuissituatie) FROM bevinding WHERE jongere_id = 1"},
    {ONDERDEEL_INKOMEN, "SELECT count(inkomen) FROM bevinding WHERE jongere_id = 1"},
    {ONDERDEEL_DOCUMENTEN, IN(document)},
    {ONDERDEEL_DOCUMENTEN, IN(documentversie)},
    {ONDERDEEL_DOCUMENTEN, IN(documentinhoud)},
    {ONDERDEEL_DOCUMENTEN | ONDERDEEL_INKOMEN,
     "SELECT count(id) FROM document WHERE jongere_id = 1 AND onderdeel = 512"},
    {ONDERDEEL_DOCUMENTEN | ONDERDEEL_INKOMEN,
     "SELECT count(id) FROM documentinhoud WHERE jongere_id = 1 AND naam = 'besluit.pdf'"},
    {ONDERDEEL_PERSONALIA, IN(zicht)},
    {ONDERDEEL_PERSONALIA, IN(woord) " AND woord = 'jayda'"},
    {ONDERDEEL_CONTACT, IN(woord) " AND woord = '06'"},
    {ONDERDEEL_TIJDLIJN, IN(woord) " AND woord = 'gebeld'"},
    {32639, IN(wijziging)}, /* all parts but health */
    {32639, "SELECT count(jongere_id) FROM inzage WHERE route = 'GET /a'"},
    {32639, "SELECT count(jongere_id) FROM inzage WHERE route = 'GET /b'"},
};

static struct query probe_queries[COUNT(probes)];

__attribute__((constructor)) static void probes_register(void)
{
	for (size_t i = 0; i < COUNT(probes); i++) {
		probe_queries[i] = (struct query){.name = "probe", .sql = probes[i].sql};
		query_register(&probe_queries[i]);
	}
}

/* Complains about every probe that shows what these parts do not, or hides what they do. */
static unsigned count_wrong(struct proef_belofte *b, struct db_context context, uint32_t parts)
{
	unsigned wrong = 0;
	struct db *db;

	fine(db_read_begin(b->p.t.d, &context, &db));
	for (size_t i = 0; i < COUNT(probes); i++) {
		bool may = parts && (probes[i].onderdeel & ~parts) == 0;
		int64_t n;

		fine(db_number(db, &probe_queries[i], ARGS_NONE, &n));
		if ((n > 0) == may)
			continue;
		print_message("parts %u: %s: %lld\n", parts, probes[i].sql, (long long)n);
		wrong++;
	}
	db_read_end(db);
	return wrong;
}

static void sight_set(struct proef_belofte *b, uint32_t parts, const char *tot_op)
{
	char sql[400];

	snprintf(
	    sql, sizeof sql,
	    "UPDATE t_betrokkene SET tot_op = 1500 WHERE gebruiker_id = 4;"
	    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag,"
	    " artikel, van_op, tot_op) VALUES (1, 4, 'mentor', %u, 'toestemming', 'x', 1500, %s);",
	    parts, tot_op);
	testdb_script(&b->p.t, sql);
}

static void belofte_3_a_part_shows_itself_and_no_other(void **state)
{
	struct proef_belofte *b = *state;
	unsigned wrong = 0;

	for (uint32_t bit = ONDERDEEL_PERSONALIA; bit <= ONDERDEEL_DOCUMENTEN; bit <<= 1) {
		sight_set(b, ONDERDEEL_PERSONALIA | bit, OPEN);
		wrong += count_wrong(b, as(4), ONDERDEEL_PERSONALIA | bit);
	}
	assert_int_equal(wrong, 0);
	assert_int_equal(count_wrong(b, as(1), 32639), 0);
}

/* Who may not know who it is finds nobody, whatever else was given. */
static void belofte_3_without_a_name_there_is_nobody(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context context = as(4);
	struct db *db;

	sight_set(b, 32639 & ~(uint32_t)ONDERDEEL_PERSONALIA, OPEN);
	fine(db_read_begin(b->p.t.d, &context, &db));
	for (size_t i = 0; i < COUNT(probes); i++) {
		bool names = strstr(probes[i].sql, "FROM jongere") ||
			     strstr(probes[i].sql, "FROM woord") ||
			     probes[i].onderdeel == ONDERDEEL_PERSONALIA;
		int64_t n;

		fine(db_number(db, &probe_queries[i], ARGS_NONE, &n));
		if (names && !strstr(probes[i].sql, "FROM zicht") && n)
			fail_msg("%s: %lld", probes[i].sql, (long long)n);
	}
	db_read_end(db);
}

static void belofte_3_without_a_basis_there_is_nothing(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context nobody = {.nu = PROEF_NU, .vandaag = moment_datum(PROEF_NU)};

	assert_int_equal(count_wrong(b, as(4), 0), 0);
	assert_int_equal(count_wrong(b, nobody, 0), 0);
}

QUERY(bram_ends,
      "UPDATE t_betrokkene SET tot_op = 1763802000000, versie = versie + 1 WHERE id = 3");

static void belofte_3_withdrawal_works_from_that_very_moment(void **state)
{
	struct proef_belofte *b = *state;
	struct db_context before = as(2);

	assert_int_equal(count_wrong(b, as(2), ONDERDEEL_PERSONALIA | ONDERDEEL_WERK), 0);
	fine(try_exec(b, 1, &bram_ends));
	assert_int_equal(count_wrong(b, as(2), 0), 0);
	before.nu.ms--;
	assert_int_equal(count_wrong(b, before, ONDERDEEL_PERSONALIA | ONDERDEEL_WERK), 0);
}

static void belofte_3_a_basis_shows_from_its_first_moment_to_its_last(void **state)
{
	static const struct {
		int64_t nu;
		uint32_t parts;
	} moments[] = {{1499, 0}, {1500, 32639}, {1999, 32639}, {2000, 0}};
	struct proef_belofte *b = *state;
	struct db_context context = as(4);

	sight_set(b, 32639, "2000");
	for (size_t i = 0; i < COUNT(moments); i++) {
		context.nu.ms = moments[i].nu;
		assert_int_equal(count_wrong(b, context, moments[i].parts), 0);
	}
}

QUERY(why_not_now, "SELECT count(bemiddelbaar_reden) FROM jongere WHERE id = 1");

static void belofte_3_why_somebody_cannot_work_now_is_part_of_the_plan(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, "UPDATE t_jongere SET bemiddelbaar = 'tijdelijk_niet',"
			    " bemiddelbaar_reden = 'rust' WHERE id = 1;");
	sight_set(b, ONDERDEEL_PERSONALIA, OPEN);
	assert_int_equal(reads(b, as(4), &why_not_now), 0);
	sight_set(b, ONDERDEEL_PERSONALIA | ONDERDEEL_PLAN, OPEN);
	assert_int_equal(reads(b, as(4), &why_not_now), 1);
}

QUERY(listed, IN(document));
QUERY(opened, IN(documentinhoud));

static void what_was_taken_away_is_listed_for_a_month_and_opens_no_more(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(reads(b, as(1), &opened), 2);
	proef_script(&b->p, "UPDATE t_document SET ingetrokken_op = 1763801999999 WHERE id = 1;");
	assert_int_equal(reads(b, as(1), &listed), 2);
	assert_int_equal(reads(b, as(1), &opened), 1);
}

/* ---- who still sees what he is to do: what nobody sees falls back to who is responsible ---- */

QUERY(bram_does_all,
      "UPDATE t_plaatsing SET nazorg_gebruiker_id = 2, eind_datum = 20414, uitkomst = 'uitval',"
      " opvolger_id = 2, opvolging_datum = 20420 WHERE id = 1");
QUERY(still_to_do,
      "SELECT (SELECT count(id) FROM plaatsing WHERE id = 1 AND nazorg_in_zicht = TRUE)"
      " + 10 * (SELECT count(id) FROM plaatsing WHERE id = 1 AND opvolger_in_zicht = TRUE)"
      " + 100 * (SELECT count(id) FROM actie WHERE id = 1 AND in_zicht = TRUE)");

QUERY(writes_there, "SELECT count(id) FROM plaatsing WHERE id = 1 AND nazorg_op_tijdlijn = TRUE");

/* Bram sees the work and not the timeline, on which a visit is written. */
static void belofte_2_a_visit_is_of_who_cannot_write_it_down(void **state)
{
	struct proef_belofte *b = *state;

	assert_int_equal(reads(b, as(1), &writes_there), 1);
	fine(try_exec(b, 1, &bram_does_all));
	assert_int_equal(reads(b, as(1), &writes_there), 0);
	assert_int_equal(reads(b, as(2), &writes_there), 0);
	testdb_script(&b->p.t, "UPDATE t_zicht SET onderdelen = 5121 WHERE gebruiker_id = 2;");
	assert_int_equal(reads(b, as(2), &writes_there), 1);
}

static void belofte_2_what_is_to_be_done_is_of_who_sees_it(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &bram_does_all));
	assert_int_equal(reads(b, as(1), &still_to_do), 11); /* he does not see the plan */
	testdb_script(&b->p.t, "UPDATE t_zicht SET onderdelen = onderdelen | 2048"
			       " WHERE gebruiker_id = 2;");
	assert_int_equal(reads(b, as(1), &still_to_do), 111);
	testdb_script(&b->p.t, "UPDATE t_zicht SET van_op = 1763802000001 WHERE gebruiker_id = 2;");
	assert_int_equal(reads(b, as(1), &still_to_do), 0);
	testdb_script(&b->p.t, "UPDATE t_zicht SET van_op = 1000, tot_op = 1763802000000"
			       " WHERE gebruiker_id = 2;");
	assert_int_equal(reads(b, as(1), &still_to_do), 0);
}

/* ---- how much of what is there for whom ---- */

struct view_count {
	int64_t wie;     /* 0: nobody */
	const char *key; /* of ctx_sleutel() */
	int64_t expected;
	const char *sql;
};

#define ALL_OF(view) "SELECT count(id) FROM " #view " WHERE id > 0"
static const struct view_count view_counts[] = {
    /* what was withdrawn is gone */
    {1, NULL, 1, IN(naaste)},
    {1, NULL, 1, IN(loonwaardemeting)},
    {1, NULL, 1, IN(hoofdtaak)},
    {1, NULL, 1, IN(uitval)},
    {1, NULL, 1, IN(uitstel)},
    {1, NULL, 1, IN(toewijzing)},
    {1, NULL, 1, IN(afwijking)},
    {1, NULL, 6, IN(handtekening)},
    {1, NULL, 2, IN(document)},
    {4, NULL, 3, ALL_OF(contactpersoon)},
    {4, NULL, 1, ALL_OF(harrie)},
    /* who looked: the reading, not what was refused */
    {1, NULL, 2, IN(inzage)},
    /* a meeting is of who takes part, still */
    {1, NULL, 2, ALL_OF(casusoverleg)},
    {1, NULL, 3, ALL_OF(overlegdeelnemer)},
    {2, NULL, 1, ALL_OF(casusoverleg)},
    {4, NULL, 0, ALL_OF(casusoverleg)},
    {4, NULL, 0, ALL_OF(overlegdeelnemer)},
    {0, NULL, 0, ALL_OF(casusoverleg)},
    {2, NULL, 1, "SELECT punten FROM casusoverleg WHERE id = 1"},
    {2, NULL, 1, "SELECT punten_open FROM casusoverleg WHERE id = 1"},
    /* the network is for who is logged in */
    {4, NULL, 2, ALL_OF(werkgever)},
    {4, NULL, 1, ALL_OF(aanspreekpunt)},
    {4, NULL, 2, "SELECT count(woord) FROM naamwoord WHERE soort = 'werkgever'"},
    {0, NULL, 0, "SELECT count(woord) FROM naamwoord WHERE soort = 'werkgever'"},
    {0, NULL, 0, ALL_OF(werkgever)},
    {0, NULL, 0, ALL_OF(overeenkomsttekst)},
    {4, NULL, 1, ALL_OF(overeenkomsttekst)},
    {0, NULL, 0, ALL_OF(contactpersoon)},
    {0, NULL, 0, ALL_OF(harrie)},
    {0, NULL, 0, ALL_OF(aanspreekpunt)},
    {0, NULL, 0, ALL_OF(regio)},
    {0, NULL, 0, ALL_OF(organisatie)},
    {0, NULL, 0, ALL_OF(gebruiker)},
    {0, NULL, 0, ALL_OF(functie)},
    {4, NULL, 2, ALL_OF(organisatie)},
    {0, NULL, 0, ALL_OF(organisatie_regio)},
    {0, NULL, 0, ALL_OF(overeenkomsttekst)},
    {4, NULL, 1, ALL_OF(overeenkomsttekst)},
    {4, NULL, 1, ALL_OF(organisatie_regio)},
    /* a door opens to who knows its key, and while it is one */
    {0, "1", 1, ALL_OF(inlog)},
    {0, NULL, 0, ALL_OF(inlog)},
    {0, "4", 1, ALL_OF(inlog_functie)},
    {0, "3", 0, ALL_OF(inlog_functie)},
    {0, NULL, 0, ALL_OF(inlog_functie)},
    {0, "1", 1, ALL_OF(inlog_poging)},
    {0, "8", 1, ALL_OF(inlog_adres)},
    {0, "1", 1, ALL_OF(code_gebruiker)},
    {0, "2", 0, ALL_OF(code_gebruiker)},
    {0, "3", 0, ALL_OF(code_gebruiker)},
    {0, "1", 2, ALL_OF(code_open)},
    {0, "2", 0, ALL_OF(code_open)},
    {0, "3", 0, ALL_OF(code_open)},
    {0, "1", 2, ALL_OF(code_sessie)},
    {0, "2", 0, ALL_OF(code_sessie)},
    {0, "3", 0, ALL_OF(code_sessie)},
    {0, "1", 1, ALL_OF(mijn_sessie)},
    {0, NULL, 0, ALL_OF(mijn_sessie)},
    {0, "2", 0, ALL_OF(mijn_sessie)},
    {0, "3", 0, ALL_OF(mijn_sessie)},
    {0, "4", 0, ALL_OF(mijn_sessie)},
    {0, "5", 0, ALL_OF(mijn_sessie)},
    {0, "6", 0, ALL_OF(mijn_sessie)},
    {1, NULL, 3, ALL_OF(sessie)},
    {2, NULL, 0, ALL_OF(sessie)},
    /* a draft: of who typed it, not one that is too old */
    {1, NULL, 1, ALL_OF(mijn_concept)},
    {2, NULL, 0, ALL_OF(mijn_concept)},
    {0, NULL, 0, ALL_OF(mijn_concept)},
    {1, NULL, 0, ALL_OF(mijn_weggegooid_concept)},
    {0, NULL, 0, ALL_OF(mijn_weggegooid_concept)},
    {1, NULL, 1, ALL_OF(mijn_idempotentie)},
    {2, NULL, 0, ALL_OF(mijn_idempotentie)},
    /* that somebody is known: for who knows name and birth date */
    {4, "1", 1, "SELECT count(bekend_id) FROM bekend"},
    {4, "3", 0, "SELECT count(bekend_id) FROM bekend"},
    {4, NULL, 0, "SELECT count(bekend_id) FROM bekend"},
    {0, "1", 0, "SELECT count(bekend_id) FROM bekend"},
    /* a caseload to hand over: one's own, a team leader's those who work there now */
    {1, NULL, 1, "SELECT aantal FROM begeleidlast WHERE id = 2"},
    {4, NULL, 0, ALL_OF(begeleidlast)},
    {0, NULL, 0, ALL_OF(begeleidlast)},
    {1, NULL, 1, ALL_OF(caseload_van)},
    {4, NULL, 1, ALL_OF(caseload_van)},
    {6, NULL, 4, ALL_OF(caseload_van)},
    {6, NULL, 1, "SELECT count(id) FROM caseload_van WHERE aantal > 0"},
    {6, NULL, 1, "SELECT count(id) FROM vertrokken_van WHERE aantal > 0"},
    {1, NULL, 0, ALL_OF(vertrokken_van)},
    {0, NULL, 0, ALL_OF(vertrokken_van)},
    {0, NULL, 0, ALL_OF(caseload_van)},
    {4, NULL, 20, "SELECT norm FROM caseload_van WHERE id = 4"}, /* not of what he was */
    {1, NULL, 1, ALL_OF(caseload_dossier)},
    {6, NULL, 1, ALL_OF(caseload_dossier)},
    {6, NULL, 1, ALL_OF(vertrokken_dossier)},
    {1, NULL, 0, ALL_OF(vertrokken_dossier)},
    {1, NULL, 0, ALL_OF(caseloadoverdracht)},
    {1, NULL, 0, ALL_OF(overgedragen)},
    {4, NULL, 0, ALL_OF(caseload_dossier)},
    /* whose absence one records: the own, a team leader's those who work there */
    {1, NULL, 1, ALL_OF(afwezigheid_van)},
    {4, NULL, 1, ALL_OF(afwezigheid_van)},
    {6, NULL, 5, ALL_OF(afwezigheid_van)},
    {0, NULL, 0, ALL_OF(afwezigheid_van)},
    /* the files of one's own organisation */
    {4, NULL, 1, ALL_OF(invoerbestand)},
    {1, NULL, 0, ALL_OF(invoerbestand)},
    {0, NULL, 0, ALL_OF(invoerbestand)},
    {4, NULL, 1, ALL_OF(kolomkeuze)},
    {1, NULL, 0, ALL_OF(kolomkeuze)},
    {0, NULL, 0, ALL_OF(kolomkeuze)},
    /* who answers at a loket: what is for it or for any, until it is a dossier; what one wrote */
    {1, NULL, 2, ALL_OF(aanmelding)},
    {1, NULL, 1, ALL_OF(aanmeldstap)},
    {2, NULL, 0, ALL_OF(aanmelding)},
    {4, NULL, 0, ALL_OF(aanmelding)},
    {4, NULL, 0, ALL_OF(aanmeldstap)},
    {6, NULL, 0, ALL_OF(aanmelding)},
    {9, NULL, 0, ALL_OF(aanmelding)},
    {0, NULL, 0, ALL_OF(aanmelding)},
    {4, NULL, 1, ALL_OF(aanmelding_gemeld)},
    {1, NULL, 0, ALL_OF(aanmelding_gemeld)},
    {0, NULL, 0, ALL_OF(aanmelding_gemeld)},
    {0, NULL, 1, ALL_OF(loket)},
    {0, "8", 1, "SELECT van_adres FROM aanmelddruk"},
    {0, "7", 0, "SELECT van_adres FROM aanmelddruk"},
    {0, NULL, 2, "SELECT van_allen FROM aanmelddruk"},
    /* oneself */
    {1, NULL, 1, ALL_OF(mijn_kaart)},
    {0, NULL, 0, ALL_OF(mijn_kaart)},
    {4, NULL, 1, ALL_OF(mijn_functie)},
    {0, NULL, 0, ALL_OF(mijn_functie)},
    /* who looks after privacy, in that function only */
    {9, NULL, 4, ALL_OF(toezicht_inzage)},
    {5, NULL, 0, ALL_OF(toezicht_inzage)},
    {5, NULL, 0, ALL_OF(toezicht_inzage_jongere)},
    {5, NULL, 0, ALL_OF(toezicht_wijziging)},
    {0, NULL, 0, ALL_OF(toezicht_wijziging)},
    /* the whole log: for log verify only */
    {1, NULL, 0, ALL_OF(logboek_wijziging)},
    {1, NULL, 0, ALL_OF(logboek_inzage)},
    {1, NULL, 0, "SELECT count(jongere_id) FROM logboek_verzameling_lid"},
};

#define DOSSIER(id, opname)                                                                        \
	"INSERT INTO t_jongere (id, roepnaam, achternaam, naam_vouw, geboorte_datum, herken_hash," \
	" fase, fase_van_datum, casusregisseur_id, casusregisseur_van_op, volgend_contact_datum,"  \
	" aangemaakt_op, opname_id) VALUES (" id ", 'Kim', 'Lijst', 'kim lijst', 14000,"           \
	" CAST('" id "' AS {{bytes}}), 'school', 20000, 7, 1000, 20500, 1000, " opname ");"

#define TAKING_IN(id)                                                                              \
	"INSERT INTO t_opname (id, invoerbestand_id, toestand, gezien_op) VALUES (" id             \
	", 1, 'bezig', 1);"

/*
 * What a list from a school shows: Noor (7) of the school is casusregisseur of all its dossiers. 3
 * came with a list that is shown, 4 with one that is being taken in, 5 and 6 (closed) with one that
 * broke off, 7 and 8 with one that was undone; in 8 somebody works.
 */
/* clang-format off */
static const char lists[] =
    "INSERT INTO t_gebruiker (id, naam, naam_vouw, email, email_hash, aangemaakt_op) VALUES"
    " (7, 'Noor', 'noor', 'n@x.example', CAST('7' AS {{bytes}}), 1);"
    "INSERT INTO t_functie (id, gebruiker_id, organisatie_id, rol, niveau, van_datum) VALUES"
    " (10, 7, 2, 'stagebegeleider', 'uitvoering', 1);"
    TAKING_IN("1") DOSSIER("3", "1")
    "UPDATE t_opname SET toestand = 'getoond', getoond_op = 3000 WHERE id = 1;"
    TAKING_IN("2") DOSSIER("5", "2") DOSSIER("6", "2")
    "UPDATE t_jongere SET gesloten_op = 2000, gesloten_reden = 'x', volgend_contact_datum = NULL"
    " WHERE id = 6;"
    "UPDATE t_opname SET toestand = 'vervallen', opruimen = TRUE WHERE id = 2;"
    TAKING_IN("3") DOSSIER("7", "3") DOSSIER("8", "3")
    "UPDATE t_opname SET toestand = 'getoond', getoond_op = " OPEN " WHERE id = 3;"
    "UPDATE t_opname SET toestand = 'ongedaan', opruimen = TRUE WHERE id = 3;"
    "UPDATE t_opname SET getoond_op = 3000 WHERE id = 3;"
    "INSERT INTO t_betrokkene (jongere_id, gebruiker_id, rol, onderdelen, grondslag, artikel,"
    " van_op) VALUES (8, 2, 'jobcoach', 1025, 'overeenkomst', 'jobcoaching', 1000);"
    TAKING_IN("4") DOSSIER("4", "4");
/* clang-format on */

static const struct view_count list_counts[] = {
    /* known to who knows the name: when it is shown, and once somebody worked in it */
    {4, "3", 1, "SELECT count(bekend_id) FROM bekend"},
    {4, "4", 0, "SELECT count(bekend_id) FROM bekend"},
    {4, "5", 0, "SELECT count(bekend_id) FROM bekend"},
    {4, "7", 0, "SELECT count(bekend_id) FROM bekend"},
    {4, "8", 1, "SELECT count(bekend_id) FROM bekend"},
    {7, NULL, 2, "SELECT aantal FROM caseload_van WHERE id = 7"},
    {7, NULL, 2, ALL_OF(caseload_dossier)},
    /* how a list fares: of one's own organisation */
    {4, NULL, 4, ALL_OF(opname)},
    {1, NULL, 0, ALL_OF(opname)},
    {0, NULL, 0, ALL_OF(opname)},
    {4, NULL, 2, "SELECT count(opname_id) FROM opname_werk"},
    {1, NULL, 0, "SELECT count(opname_id) FROM opname_werk"},
    {0, NULL, 0, "SELECT count(opname_id) FROM opname_werk"},
    /* what is still to be tidied up */
    {1, NULL, 1, ALL_OF(opname_bezig)},
    {0, NULL, 0, ALL_OF(opname_bezig)},
    {1, NULL, 2, ALL_OF(opname_rest)},
    {0, NULL, 0, ALL_OF(opname_rest)},
    {1, NULL, 2, ALL_OF(opname_rest_dossier)},
    {0, NULL, 0, ALL_OF(opname_rest_dossier)},
};

static struct query view_queries[COUNT(view_counts)], list_queries[COUNT(list_counts)];

static void counts_register(const struct view_count *counts, struct query *queries, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		queries[i] = (struct query){.name = "view", .sql = counts[i].sql};
		query_register(&queries[i]);
	}
}

__attribute__((constructor)) static void view_counts_register(void)
{
	counts_register(view_counts, view_queries, COUNT(view_counts));
	counts_register(list_counts, list_queries, COUNT(list_counts));
}

static int64_t count_for(struct proef_belofte *b, const struct view_count *v, struct query *query)
{
	struct db_context context = as(v->wie);
	struct db *db;
	int64_t n;

	if (!v->wie) /* even when somebody forgot to take the organisation away */
		context.organisatie = 2;
	if (v->key)
		context.sleutel = (struct bytes){(const uint8_t *)v->key, strlen(v->key)};
	fine(db_read_begin(b->p.t.d, &context, &db));
	fine(db_number(db, query, ARGS_NONE, &n));
	db_read_end(db);
	return n;
}

static void expect_counts(struct proef_belofte *b, const struct view_count *counts,
			  struct query *queries, size_t n)
{
	unsigned wrong = 0;

	for (size_t i = 0; i < n; i++) {
		const struct view_count *v = &counts[i];
		int64_t found = count_for(b, v, &queries[i]);

		if (found == v->expected)
			continue;
		print_message("%lld, for %lld: %s: %lld\n", (long long)v->expected,
			      (long long)v->wie, v->sql, (long long)found);
		wrong++;
	}
	assert_int_equal(wrong, 0);
}

QUERY(wil_is_sealed, "UPDATE t_jongere SET wil = 'bakker', versie = versie + 1 WHERE id = 1");

static void belofte_3_a_view_shows_what_is_meant_for_this_reader(void **state)
{
	struct proef_belofte *b = *state;

	fine(try_exec(b, 1, &wil_is_sealed));
	expect_counts(b, view_counts, view_queries, COUNT(view_counts));
}

static void belofte_3_a_list_is_there_when_it_is_shown_and_not_when_it_is_undone(void **state)
{
	struct proef_belofte *b = *state;

	proef_script(&b->p, lists);
	expect_counts(b, list_counts, list_queries, COUNT(list_counts));
}

#define TESTS(ON)                                                                                  \
	ON(belofte_3_a_view_shows_what_is_meant_for_this_reader),                                  \
	    ON(belofte_3_a_list_is_there_when_it_is_shown_and_not_when_it_is_undone),              \
	    ON(belofte_3_a_part_shows_itself_and_no_other),                                        \
	    ON(belofte_3_without_a_name_there_is_nobody),                                          \
	    ON(belofte_3_without_a_basis_there_is_nothing),                                        \
	    ON(belofte_3_withdrawal_works_from_that_very_moment),                                  \
	    ON(belofte_3_a_basis_shows_from_its_first_moment_to_its_last),                         \
	    ON(belofte_3_why_somebody_cannot_work_now_is_part_of_the_plan),                        \
	    ON(what_was_taken_away_is_listed_for_a_month_and_opens_no_more),                       \
	    ON(belofte_2_a_visit_is_of_who_cannot_write_it_down),                                  \
	    ON(belofte_2_what_is_to_be_done_is_of_who_sees_it)

int main(void)
{
	const struct CMUnitTest sqlite[] = {TESTS(HERE)};
	const struct CMUnitTest pg[] = {TESTS(THERE)};

	return RUN_ON_BOTH(sqlite, pg);
}
