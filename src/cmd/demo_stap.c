#include "cmd/demo_stap.h"

#include "cmd/demo_stap_coach.h"
#include "cmd/demo_stap_collega.h"
#include "cmd/demo_stap_dossier.h"
#include "cmd/demo_stap_plan.h"
#include "cmd/demo_stap_start.h"
#include "cmd/demo_stap_werk.h"
#include "domain/kanaal.h"
#include "store/jongere.h"

#include <string.h>

static struct datum geboren_of(const struct verloop *v)
{
	return datum_plus_months(datum_plus(v->demo->vandaag, -v->j->verjaard),
				 -12 * v->j->leeftijd);
}

static const char *mail_of(const struct verloop *v)
{
	const struct demo_jongere *j = v->j;
	char *mail = arena_format(v->a, "%s@voorbeeld.example",
				  naam_vouw(v->a, j->roepnaam, j->voorvoegsel, j->achternaam));

	for (char *at = mail; *at; at++)
		if (strchr(" '", *at))
			*at = '.';
	return mail;
}

static organisatie_id school_of(const struct verloop *v)
{
	return v->j->school == O_COUNT ? (organisatie_id){0}
				       : v->demo->regio.organisatie[v->j->school];
}

static int dossier_create(struct verloop *v)
{
	const struct demo_jongere *j = v->j;
	struct jongere_nieuw nieuw = {
	    .wie = {j->roepnaam, j->voorvoegsel, j->achternaam, geboren_of(v),
		    demo_gemeente(j->woont)},
	    .school = {school_of(v), j->schoolsoort, j->klas, verloop_dag(v, j->uitstroom)},
	    .telefoon = verloop_telefoon(v),
	    .email = mail_of(v),
	    .doelgroep = j->doelgroep,
	    .casusregisseur = verloop_mens(v, M_CASUS),
	};
	bool has_left;
	int rc;

	v->dag = workday(verloop_dag(v, j->instroom));
	v->volgend = nieuw.volgend_contact_datum = workday(datum_plus(v->dag, 14));
	nieuw.lijn = arena_format(v->a, "In beeld. Casusregisseur is %s.",
				  demo_mens_naam(j->casusregisseur));
	rc = verloop_context(v, j->casusregisseur, v->dag);
	if (!rc)
		rc = jongere_create(&v->h, &nieuw, &v->jongere);
	if (rc)
		return rc;
	/* Where jongere_create puts somebody; the story may begin elsewhere. */
	has_left = datum_set(nieuw.school.uitstroom_datum) &&
		   nieuw.school.uitstroom_datum.dag < v->dag.dag;
	v->fase = has_left ? FASE_TOELEIDING : FASE_SCHOOL;
	rc = jongere_update_kanaal(&v->h, v->jongere, has_left ? KANAAL_GEMEENTE : KANAAL_SCHOOL);
	if (rc)
		return rc;
	return verloop_fase(v, j->fase, NULL);
}

static demo_play *play_of(enum demo_stapsoort soort)
{
	demo_play *const *const tables[] = {demo_stap_dossier, demo_stap_werk,  demo_stap_coach,
					    demo_stap_plan,    demo_stap_start, demo_stap_collega};

	for (size_t i = 0; i < COUNT(tables); i++)
		if (tables[i][soort])
			return tables[i][soort];
	BUG("nobody plays step %d of the demo", (int)soort);
}

/* Work begins and ends on any day, and so does trouble. */
static bool any_day(enum demo_stapsoort soort)
{
	return soort == STAP_PLAATSING || soort == STAP_COACHING || soort == STAP_CONTRACT ||
	       soort == STAP_STOP || soort == STAP_HULP || soort == STAP_MELDING ||
	       soort == STAP_VANGNET;
}

static int jongere_play(struct db *db, void *arg)
{
	const struct verloop *begin = arg;
	struct verloop v = *begin;
	int rc;

	v.db = db;
	rc = dossier_create(&v);
	for (v.stap = v.j->stappen; !rc && v.stap->soort != STAP_EINDE_LIJST; v.stap++) {
		v.nummer++;
		v.dag = verloop_dag(&v, v.stap->dag);
		v.dag = any_day(v.stap->soort) ? v.dag : workday(v.dag);
		rc = verloop_context(&v, v.stap->wie, v.dag);
		if (!rc)
			rc = play_of(v.stap->soort)(&v, v.stap);
	}
	return rc;
}

int demo_jongere_create(struct demo *d, const struct demo_jongere *j)
{
	const struct db_context nobody = {.nu = d->nu, .vandaag = d->vandaag};
	struct verloop v = {.demo = d,
			    .a = d->arena,
			    .j = j,
			    .casusregisseur = j->casusregisseur,
			    .fase = j->fase,
			    .waakvlam = DATUM_GEEN};
	int telefoons = d->telefoons;
	int rc = db_write(d->database, &nobody, jongere_play, &v);

	if (rc)
		d->telefoons = telefoons;
	return rc;
}
