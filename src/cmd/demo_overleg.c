#include "cmd/demo_overleg.h"

#include "cmd/demo_handeling.h"
#include "store/casusoverleg.h"

static const struct demo_punt {
	enum demo_mens door;
	const char *roepnaam;
	int urgentie;
	const char *vraag;
	const char *verslag; /* NULL: there was no time for it */
} punten[] = {
    {M_SANNE, "Rutger", OVERLEGURGENTIE_GEWOON, "Wie kent een hovenier die mensen aanneemt?",
     "Dewi belt twee hoveniers. Rutger wil zelf mee naar het gesprek."},
    {M_SANNE, "Mike", OVERLEGURGENTIE_SPOED, "Wie kan deze week met Mike praten?", NULL},
    {M_SANNE, "Levi", OVERLEGURGENTIE_GEWOON, "Welke stap is klein genoeg om te lukken?", NULL},
    {M_YOUSSEF, "Jayda", OVERLEGURGENTIE_KAN_WACHTEN, "Hoe houden we haar tempo goed?", NULL},
};
static const enum demo_mens deelnemers[] = {M_YOUSSEF, M_NAOMI, M_HANS, M_JOKE};

struct spel {
	struct demo *demo;
	struct db *db;
	casusoverleg_id overleg;
};

QUERY(jongere_nr, "SELECT j.id FROM jongere j WHERE j.roepnaam = $1 ORDER BY j.id LIMIT 1");

static int punt_play(const struct spel *s, const struct demo_punt *p, struct datum dag)
{
	struct overlegpunt_row row = {0};
	struct handeling h;
	int rc = demo_handeling_start(s->db, s->demo, p->door, dag, &h);

	rc = rc ? rc : db_number(s->db, &jongere_nr, ARGS(p->roepnaam), &row.jongere_id.nr);
	rc = rc ? rc
		: overlegpunt_create(&h,
				     &(struct overlegpunt_nieuw){row.jongere_id, s->overleg,
								 p->vraag, p->urgentie, true},
				     &row.id);
	return rc || !p->verslag ? rc : overlegpunt_report(&h, &row, p->verslag);
}

/* Two weeks ago; not everybody was reached, and the next one is in three days. */
static int overleg_play(struct db *db, void *arg)
{
	struct spel s = {.demo = arg, .db = db};
	struct casusoverleg_row row = {.toestand = CASUSOVERLEG_GEPLAND,
				       .onderwerp = "Jongeren die vastlopen, Waterland-Oost",
				       .plek = "Gemeentehuis Broekerwaard"};
	struct datum dag = datum_plus(s.demo->vandaag, -14);
	struct handeling h;
	int rc = demo_handeling_start(db, s.demo, M_SANNE, dag, &h);

	rc = rc ? rc
		: casusoverleg_create(
		      &h, &(struct casusoverleg_inhoud){row.onderwerp, dag, row.plek}, &row.id);
	for (size_t i = 0; !rc && i < COUNT(deelnemers); i++)
		rc = overlegdeelnemer_create(&h, row.id, s.demo->regio.mens[deelnemers[i]]);
	rc = rc ? rc : casusoverleg_step(&h, &row, CASUSOVERLEGSTAP_BEGIN);
	row.toestand = CASUSOVERLEG_BEZIG;
	s.overleg = row.id;
	for (size_t i = 0; !rc && i < COUNT(punten); i++)
		rc = punt_play(&s, &punten[i], dag);
	rc = rc ? rc : demo_handeling_start(db, s.demo, M_SANNE, dag, &h);
	return rc ? rc : casusoverleg_end(&h, &row, datum_plus(s.demo->vandaag, 3));
}

int demo_overleggen_create(struct demo *d)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};

	return db_write(d->database, &nobody, overleg_play, d);
}
