/*
 * Sends what is in the outbox. Every try is noted before it begins and after it ended: whatever
 * stops between the two, the mail rests, and goes out again with the same Message-ID. When it is
 * the server that fails, the others wait a minute.
 */
#include "post/post.h"
#include "base/log.h"
#include "job/job.h"
#include "post/aanvraagbrief.h"
#include "post/opvolgbrief.h"
#include "post/overzichtbrief.h"
#include "post/zetelbrief.h"
#include "store/postbericht.h"
#include "store/zetelpost.h"
#include "toegang/recht.h"

extern const struct job job_post;

#define ARENA_MAX ((size_t)1024 * 1024)
#define BRIEF_MAX ((size_t)32 * 1024)
#define EACH 20                     /* of one run, … */
#define RUN_MS (INT64_C(10) * 1000) /* … which begins none after this */
#define REST_MS (INT64_C(60) * 1000)

struct zending {
	const struct job_omgeving *o;
	struct db_context context;
	struct arena *a;
	struct postbericht bericht;
	struct zetelbrief_row zetel; /* of mail to a seat */
	struct postbericht_uitslag uitslag;
};

static int work_begin(struct db *db, void *arg)
{
	const struct zending *z = arg;

	return postbericht_begin(db, &z->bericht, z->context.nu);
}

static int work_end(struct db *db, void *arg)
{
	const struct zending *z = arg;

	return postbericht_end(db, &z->bericht, &z->uitslag);
}

static bool is_to_seat(const struct postbericht *p)
{
	return p->soort == POSTSOORT_UITNODIGING || p->soort == POSTSOORT_HERINNERING;
}

static int find(struct zending *z)
{
	struct db *db;
	int rc = db_read_begin(z->o->database, &z->context, &db);

	if (rc)
		return rc;
	rc = postbericht_due(db, z->a, &z->bericht);
	if (!rc && is_to_seat(&z->bericht))
		rc = zetelbrief_load(db, z->a, z->bericht.id, &z->zetel);
	db_read_end(db);
	return rc;
}

static struct brieftekst zetel_tekst_of(const struct zending *z)
{
	const struct postbericht *p = &z->bericht;
	const struct zetelbrief_row *s = &z->zetel;
	const struct uitnodiging u = {.regio = s->regio,
				      .datum = s->sessie1_datum,
				      .waar = s->sessie1_waar,
				      .initiatiefnemer = s->initiatiefnemer};
	char sleutel[SECRET_LINK_MAX];
	struct zetelbrief brief = {.tekst =
				       s->uitnodiging ? s->uitnodiging : uitnodiging_text(z->a, &u),
				   .regio = s->regio,
				   .initiatiefnemer = s->initiatiefnemer,
				   .url = post_url(z->o->post),
				   .sleutel = sleutel};

	secret_link(z->o->key, SECRET_ZETELLINK, p->link_nr, p->link_op.ms, sleutel);
	return p->soort == POSTSOORT_UITNODIGING ? uitnodigingbrief_of(z->a, &brief)
						 : herinneringbrief_of(z->a, &brief);
}

static struct brieftekst tekst_of(const struct zending *z)
{
	const struct postbericht *p = &z->bericht;
	const struct overzicht overzicht = {p->te_laat, p->vandaag, p->deze_week, p->artikelen,
					    p->vragen};
	char link[SECRET_LINK_MAX];

	if (p->soort == POSTSOORT_OVERZICHT)
		return overzichtbrief_of(z->a, &overzicht, post_url(z->o->post));
	if (is_to_seat(p))
		return zetel_tekst_of(z);
	if (p->soort == POSTSOORT_OPVOLGING) {
		secret_link(z->o->key, SECRET_OPVOLGLINK, p->link_nr, p->link_op.ms, link);
		return opvolgbrief_of(z->a, p->vandaag, post_url(z->o->post), link);
	}
	secret_link(z->o->key, SECRET_AANVRAAGLINK, p->link_nr, p->link_op.ms, link);
	return aanvraagbrief_of(z->a, post_url(z->o->post), link);
}

static struct post_antwoord send(const struct zending *z)
{
	const struct postbericht *p = &z->bericht;
	const struct brieftekst tekst = tekst_of(z);
	const struct brief brief = {.van = post_afzender(z->o->post),
				    .aan = p->email,
				    .onderwerp = tekst.onderwerp,
				    .kenmerk = p->kenmerk,
				    .op = p->op,
				    .tekst = tekst.tekst};
	struct buf bytes = BUF_INIT(BRIEF_MAX);
	struct post_antwoord antwoord = {POSTFOUT_GEWEIGERD, 0};

	if (!brief_render(&brief, &bytes))
		antwoord = post_send(z->o->post, p->email, &bytes);
	buf_free(&bytes);
	return antwoord;
}

static struct postbericht_uitslag try(const struct zending *z)
{
	const int poging = (int)z->bericht.poging + 1;
	struct post_antwoord antwoord;
	int stap;

	if (!z->bericht.email)
		return (struct postbericht_uitslag){POSTSTAP_VERVAL, CHOICE_NONE, 0};
	antwoord = send(z);
	stap = postbericht_stap_of(antwoord.fout, poging);
	if (antwoord.fout != CHOICE_NONE)
		log_line(LOG_WARNING, "post", "mail %lld, try %d: %s, reply %d%s",
			 (long long)z->bericht.id.nr, poging,
			 choice_code(&postfouten, antwoord.fout), antwoord.code,
			 stap == POSTSTAP_GEEF_OP ? "; given up" : "");
	return (struct postbericht_uitslag){stap, antwoord.fout, antwoord.code};
}

/* 1: go on; 0: there is no more, or it is of no use now. */
static int send_next(struct zending *z)
{
	int rc;

	z->context.nu = clock_now(); /* a slow server took its time over the one before */
	rc = find(z);
	if (!rc)
		rc = db_write(z->o->database, &z->context, work_begin, z);
	if (rc)
		return rc == ERR_GEEN_RIJ ? 0 : rc;
	z->uitslag = try(z);
	rc = db_write(z->o->database, &z->context, work_end, z);
	if (rc || !postfout_is_of_server(z->uitslag.fout))
		return rc ? rc : 1;
	post_rest(z->o->post, (struct moment){z->context.nu.ms + REST_MS});
	return 0;
}

/* The other jobs wait for this one. */
static bool may_go_on(const struct zending *z, int done)
{
	return done < EACH && z->context.nu.ms - z->o->nu.ms < RUN_MS &&
	       !post_rests(z->o->post, z->context.nu);
}

static int run(const struct job_omgeving *o)
{
	struct zending z = {
	    .o = o, .context = {.doel = DOEL_LOKAAL, .nu = o->nu, .vandaag = moment_datum(o->nu)}};
	int done = 0, rc = 1;

	if (!o->post)
		return 0;
	z.a = arena_open(ARENA_MAX);
	if (!z.a)
		return ERR_GEHEUGEN;
	while (rc > 0 && may_go_on(&z, done)) {
		rc = send_next(&z);
		done += rc > 0;
		arena_reset(z.a);
	}
	arena_free(z.a);
	return rc < 0 ? rc : done;
}

const struct job job_post = {"post", 2, run};
