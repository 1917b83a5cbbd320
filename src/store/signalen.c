#include "store/signalen.h"

#include "domain/afwezigheid.h"
#include "domain/bemiddelbaarheid.h"
#include "store/afwezigheid.h"
#include "store/signalen_feiten.h"
#include "store/verzoek.h"

#include <stdlib.h>
#include <string.h>

struct maken {
	struct arena *a;
	const struct signalen_vraag *vraag;
	const struct signalen_feiten *feiten;
	struct werklijst *lijst;
	size_t room;
};

static const struct feit_afspraak *afspraak_find(const struct db_rows *rows, const struct werk *w)
{
	const struct feit_afspraak *list = rows->rows;

	for (size_t i = 0; i < rows->count; i++)
		if (list[i].jongere_id.nr == w->jongere.nr &&
		    list[i].soort == (int)w->signaal.soort &&
		    list[i].onderwerp_id == w->plaatsing.nr)
			return &list[i];
	return NULL;
}

/* The absence of the owner in which the reader does his work today, or NULL. */
static const struct afwezigheid_row *vervanging_find(const struct maken *m, gebruiker_id eigenaar)
{
	const struct afwezigheid_row *rows = m->feiten->vervanging.rows;

	for (size_t i = 0; i < m->feiten->vervanging.count; i++)
		if (rows[i].gebruiker_id.nr == eigenaar.nr &&
		    rows[i].vervanger_id.nr == m->vraag->wie.nr &&
		    afwezigheid_stand(rows[i].van_datum, rows[i].tot_datum, m->vraag->vandaag) ==
			AFWEZIGHEID_NU)
			return &rows[i];
	return NULL;
}

static void append(struct maken *m, struct werk w)
{
	const struct afwezigheid_row *away = vervanging_find(m, w.eigenaar);

	if (away) {
		w.eigenaar = m->vraag->wie;
		w.vervangt = away->naam;
	}
	if (m->lijst->count == m->room) {
		size_t room = m->room ? 2 * m->room : 64;
		struct werk *more = arena_array(m->a, room, sizeof(*more));
		if (m->lijst->count)
			memcpy(more, m->lijst->list, m->lijst->count * sizeof(*more));
		m->lijst->list = more;
		m->room = room;
	}
	m->lijst->list[m->lijst->count++] = w;
}

/* Unless it is put off, for whom it was given to. */
static void add(struct maken *m, struct werk w)
{
	const struct feit_afspraak *to;

	if (afspraak_find(&m->feiten->uitstel, &w)) {
		m->lijst->uitgesteld++;
		return;
	}
	to = afspraak_find(&m->feiten->toewijzing, &w);
	if (to) {
		w.eigenaar = to->gebruiker_id;
		w.toegewezen = true;
	}
	append(m, w);
}

static struct dossier_feiten dossier_of(const struct feit_dossier *d)
{
	return (struct dossier_feiten){
	    .fase = d->fase,
	    .sinds = moment_datum(d->casusregisseur_van_op),
	    .laatste_contact = d->laatste_contact,
	    .volgend_contact = d->volgend_contact_datum,
	    .is_monitor = d->monitor,
	    .waakvlam = d->waakvlam_datum,
	    .bemiddelbaar =
		d->bemiddelbaar == CHOICE_NONE ? BEMIDDELBAAR_ONBEKEND : d->bemiddelbaar,
	    .bemiddelbaar_tot = d->bemiddelbaar_tot_datum,
	    .terugblik = d->terugblik_datum,
	    .certificaat = d->certificaat_datum,
	    .overeenkomst_opnieuw = d->overeenkomst_opnieuw_datum,
	    .coach_gekozen = moment_datum(d->coach_wacht_op),
	    .uitstroom = d->uitstroom_datum,
	    .bestemming = d->bestemming,
	    .gesprek = d->uitstroomgesprek_datum,
	    .is_gesproken = moment_set(d->uitstroomgesprek_op),
	    .hulp_gevraagd = moment_datum(d->hulp_gevraagd_op),
	    .is_minste_aandacht = d->minste,
	};
}

/* Whether the reader is this person, or does the work of this person today. */
static bool reads_for(const struct maken *m, gebruiker_id wie)
{
	return wie.nr && (wie.nr == m->vraag->wie.nr || vervanging_find(m, wie));
}

static struct werk werk_of(const struct feit_dossier *d, const struct feit_plek *p,
			   const struct signaal *s)
{
	struct werk w = {.signaal = *s,
			 .jongere = d->id,
			 .eigenaar = signaalsoorten[s->soort].eigenaar == EIGENAAR_COACH
					 ? d->coach_id
					 : d->casusregisseur_id,
			 .roepnaam = d->roepnaam,
			 .achternaam = d->achternaam};

	if (!p)
		return w;
	w.plaatsing = p->id;
	w.werkgever = p->werkgever;
	if (signaalsoorten[s->soort].eigenaar == EIGENAAR_NAZORG && p->nazorg_gebruiker_id.nr &&
	    (p->nazorg_op_tijdlijn || !signaal_is_op_tijdlijn(s->soort)))
		w.eigenaar = p->nazorg_gebruiker_id;
	else if (s->soort == SIGNAAL_CONTRACT_VOORBIJ && p->opvolger_id.nr)
		w.eigenaar = p->opvolger_id;
	return w;
}

static void add_dossier(struct maken *m, const struct feit_dossier *d)
{
	struct dossier_feiten feiten = dossier_of(d);
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_dossier(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);

	for (size_t k = 0; k < n; k++)
		add(m, werk_of(d, NULL, &signalen[k]));
}

static void add_plek(struct maken *m, const struct feit_dossier *d, const struct feit_plek *p)
{
	struct plaatsing_feiten feiten = plek_feiten(p);
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_plaatsing(&feiten, m->vraag->termijnen, m->vraag->vandaag, signalen);

	for (size_t k = 0; k < n; k++) {
		struct werk w = werk_of(d, p, &signalen[k]);

		if (signaalsoorten[w.signaal.soort].eigenaar == EIGENAAR_BEIDE &&
		    reads_for(m, p->nazorg_gebruiker_id))
			w.eigenaar = p->nazorg_gebruiker_id;
		if (p->formeel && signaal_of_contract(signalen[k].soort))
			w.werkgever =
			    arena_format(m->a, "%s (werkt bij %s)", p->formeel, p->werkgever);
		add(m, w);
	}
}

static int compare_dossier(const void *key, const void *row)
{
	int64_t a = *(const int64_t *)key, b = ((const struct feit_dossier *)row)->id.nr;

	return (a > b) - (a < b);
}

/* NULL: it is closed. (bsearch asks for a list, also of none.) */
static const struct feit_dossier *dossier_find(const struct maken *m, jongere_id jongere)
{
	const struct db_rows *open = &m->feiten->dossiers;

	return open->count ? bsearch(&jongere.nr, open->rows, open->count,
				     sizeof(struct feit_dossier), compare_dossier)
			   : NULL;
}

static void add_plekken(struct maken *m)
{
	const struct feit_plek *plekken = m->feiten->plekken.rows;

	for (size_t i = 0; i < m->feiten->plekken.count; i++) {
		const struct feit_dossier *d = dossier_find(m, plekken[i].jongere_id);
		if (d)
			add_plek(m, d, &plekken[i]);
	}
}

/* The place of a row, when it still runs and its dossier is open; else NULL. */
static const struct feit_plek *plek_find(const struct maken *m, jongere_id jongere,
					 plaatsing_id plaatsing)
{
	const struct feit_plek *list = m->feiten->plekken.rows;
	size_t from = 0, to = m->feiten->plekken.count;

	while (from < to) {
		size_t mid = from + (to - from) / 2;

		if (list[mid].jongere_id.nr < jongere.nr)
			from = mid + 1;
		else
			to = mid;
	}
	for (; from < m->feiten->plekken.count && list[from].jongere_id.nr == jongere.nr; from++)
		if (list[from].id.nr == plaatsing.nr)
			return datum_set(list[from].eind_datum) || !dossier_find(m, jongere)
				   ? NULL
				   : &list[from];
	return NULL;
}

static void add_coaching(struct maken *m)
{
	const struct feit_coaching *rows = m->feiten->coaching.rows;

	for (size_t i = 0; i < m->feiten->coaching.count; i++) {
		const struct feit_coaching *c = &rows[i];
		const struct feit_plek *p = plek_find(m, c->jongere_id, c->plaatsing_id);
		const struct jobcoach_feiten feiten = {.van = c->van_datum,
						       .tot = c->tot_datum,
						       .budget = c->budget,
						       .besteed = c->besteed,
						       .volgt = c->volgt,
						       .resultaat = c->resultaat};
		struct signaal signalen[SIGNAAL_COUNT];
		size_t n = p ? signalen_of_jobcoach(&feiten, m->vraag->termijnen, m->vraag->vandaag,
						    signalen)
			     : 0;

		for (size_t k = 0; k < n; k++)
			add(m, werk_of(dossier_find(m, c->jongere_id), p, &signalen[k]));
	}
}

static void add_start(struct maken *m)
{
	const struct feit_start *rows = m->feiten->start.rows;

	for (size_t i = 0; i < m->feiten->start.count; i++) {
		const struct feit_plek *p = plek_find(m, rows[i].jongere_id, rows[i].plaatsing_id);
		const struct start_feiten feiten = {.aantal = (int)rows[i].aantal,
						    .voor = rows[i].voor_datum,
						    .eerste_dag = rows[i].van_datum};
		struct signaal s;
		struct werk w;

		if (!p ||
		    !signaal_startlijst_open(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			continue;
		w = werk_of(dossier_find(m, rows[i].jongere_id), p, &s);
		if (rows[i].gebruiker_id.nr)
			w.eigenaar = rows[i].gebruiker_id;
		append(m, w);
	}
}

static void add_acties(struct maken *m)
{
	const struct feit_actie *acties = m->feiten->acties.rows;

	for (size_t i = 0; i < m->feiten->acties.count; i++) {
		const struct feit_dossier *d = dossier_find(m, acties[i].jongere_id);
		const struct actie_feiten feiten = {.voor = acties[i].voor_datum,
						    .is_van_jongere = acties[i].van_jongere};
		struct signaal s;
		struct werk w;

		if (!d ||
		    !signaal_actie_te_doen(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			continue;
		w = werk_of(d, NULL, &s);
		w.actie = acties[i].tekst;
		if (acties[i].gebruiker_id.nr)
			w.eigenaar = acties[i].gebruiker_id;
		append(m, w);
	}
}

static void add_instroom(struct maken *m)
{
	const struct feit_instroom *rows = m->feiten->instroom.rows;

	for (size_t i = 0; i < m->feiten->instroom.count; i++) {
		const struct feit_dossier *d = dossier_find(m, rows[i].jongere_id);
		const struct intake_feiten feiten = {.begonnen = moment_datum(rows[i].op),
						     .diagnose_tot = rows[i].diagnose_tot_datum,
						     .advies_voor = rows[i].voor_datum};
		struct signaal signalen[SIGNAAL_COUNT];
		size_t n = d ? signalen_of_intake(&feiten, m->vraag->termijnen, m->vraag->vandaag,
						  signalen)
			     : 0;

		for (size_t k = 0; k < n; k++)
			add(m, werk_of(d, NULL, &signalen[k]));
	}
}

static void add_loket(struct maken *m)
{
	const struct loket_feiten feiten = {.aantal = (int)m->feiten->loket.aantal,
					    .uiterlijk = m->feiten->loket.uiterlijk};
	struct signaal s;

	if (signaal_aanmelding_wacht(&feiten, m->vraag->vandaag, &s))
		append(m, (struct werk){.signaal = s, .eigenaar = m->vraag->wie});
}

static void add_casusoverleg(struct maken *m)
{
	const struct casusoverleg_feiten feiten = {m->feiten->loket.overleg_datum};
	struct signaal s;

	if (!m->vraag->jongere.nr &&
	    signaal_casusoverleg(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
		append(m, (struct werk){.signaal = s, .eigenaar = m->vraag->wie});
}

static void add_netwerk(struct maken *m)
{
	size_t n;
	const struct werk *list = signalen_of_netwerk(m->a, m->vraag, m->feiten, &n);

	for (size_t i = 0; i < n; i++)
		append(m, list[i]);
}

static void add_afwezigheden(struct maken *m)
{
	const struct afwezigheid_row *rows = m->feiten->vervanging.rows;

	for (size_t i = 0; i < m->feiten->vervanging.count; i++) {
		const struct afwezigheid_feiten feiten = {.van = rows[i].van_datum,
							  .tot = rows[i].tot_datum,
							  .is_vervangen = rows[i].vervanger};
		struct signaal s;

		if (!m->vraag->jongere.nr && rows[i].gebruiker_id.nr == m->vraag->wie.nr &&
		    signaal_afwezig_zonder_vervanger(&feiten, m->vraag->termijnen,
						     m->vraag->vandaag, &s))
			append(m, (struct werk){.signaal = s,
						.afwezigheid = rows[i].id,
						.eigenaar = m->vraag->wie});
	}
}

static void add_herinneringen(struct maken *m)
{
	const struct herinnering_row *rows = m->feiten->herinneringen.rows;

	for (size_t i = 0; i < m->feiten->herinneringen.count; i++) {
		const struct herinnering_feiten feiten = {rows[i].datum};
		struct signaal s;

		if (signaal_collega_wacht(&feiten, m->vraag->vandaag, &s))
			append(m, (struct werk){.signaal = s,
						.jongere = rows[i].jongere_id,
						.overdracht = rows[i].overdracht_id,
						.verwijzing = rows[i].verwijzing_id,
						.verzoek = rows[i].soort,
						.wachtende = rows[i].van,
						.eigenaar = rows[i].ontvanger_id,
						.roepnaam = rows[i].roepnaam,
						.achternaam = rows[i].achternaam});
	}
}

static void add_aanbod(struct maken *m, const struct feit_aanbod *o)
{
	const struct overdracht_feiten feiten = {
	    .toestand = o->toestand,
	    .aangeboden = moment_datum(o->aangeboden_op),
	    .verloopt = moment_datum(o->verloopt_op),
	    .beantwoord = moment_datum(o->beantwoord_op),
	    .is_gelezen = moment_set(o->gelezen_op),
	};
	enum overdracht_partij partij =
	    o->ontvanger_id.nr == m->vraag->wie.nr ? PARTIJ_ONTVANGER : PARTIJ_AFZENDER;
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_overdracht(&feiten, partij, m->vraag->termijnen, m->vraag->vandaag,
					  signalen);

	for (size_t k = 0; k < n; k++)
		append(m, (struct werk){.signaal = signalen[k],
					.jongere = o->jongere_id,
					.overdracht = o->id,
					.eigenaar = m->vraag->wie,
					.roepnaam = o->roepnaam,
					.achternaam = o->achternaam});
}

static void add_verwijzing(struct maken *m, const struct feit_verwijzing *v)
{
	const struct verwijzing_feiten feiten = {
	    .soort = v->verwijssoort,
	    .toestand = v->toestand,
	    .aangeboden = moment_datum(v->aangeboden_op),
	    .verloopt = moment_datum(v->verloopt_op),
	    .beantwoord = moment_datum(v->beantwoord_op),
	    .tot = v->tot_datum,
	    .afgerond = moment_datum(v->afgerond_op),
	    .is_gelezen = moment_set(v->gelezen_op),
	};
	enum overdracht_partij partij =
	    v->ontvanger_id.nr == m->vraag->wie.nr ? PARTIJ_ONTVANGER : PARTIJ_AFZENDER;
	struct signaal signalen[SIGNAAL_COUNT];
	size_t n = signalen_of_verwijzing(&feiten, partij, m->vraag->termijnen, m->vraag->vandaag,
					  signalen);

	for (size_t k = 0; k < n; k++)
		append(m, (struct werk){.signaal = signalen[k],
					.jongere = v->jongere_id,
					.verwijzing = v->id,
					.eigenaar = m->vraag->wie,
					.roepnaam = v->roepnaam,
					.achternaam = v->achternaam});
}

static int compare_nr(int64_t x, int64_t y)
{
	return (x > y) - (x < y);
}

/* For qsort: the order of work, then of dossier and place, so that equal signals keep theirs. */
static int compare_werk(const void *a, const void *b)
{
	const struct werk *x = a, *y = b;
	int order = signaal_compare(&x->signaal, &y->signaal);

	order = order ? order : compare_nr(x->jongere.nr, y->jongere.nr);
	return order ? order : compare_nr(x->plaatsing.nr, y->plaatsing.nr);
}

int signalen_load(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  struct werklijst *ret)
{
	struct signalen_feiten feiten = {0};
	struct maken m = {.a = a, .vraag = vraag, .feiten = &feiten, .lijst = ret};
	const struct feit_dossier *dossiers;
	int rc = signalen_feiten_load(db, a, vraag, &feiten);

	*ret = (struct werklijst){0};
	if (rc)
		return rc;
	ret->dossiers = feiten.dossiers.count;
	ret->eigen = feiten.eigen;
	ret->vervanging = feiten.vervanging;
	dossiers = feiten.dossiers.rows;
	for (size_t i = 0; i < ret->dossiers; i++)
		add_dossier(&m, &dossiers[i]);
	add_plekken(&m);
	add_coaching(&m);
	add_start(&m);
	add_acties(&m);
	add_instroom(&m);
	add_loket(&m);
	add_casusoverleg(&m);
	add_netwerk(&m);
	add_afwezigheden(&m);
	add_herinneringen(&m);
	for (size_t i = 0; i < feiten.aanbod.count; i++)
		add_aanbod(&m, (const struct feit_aanbod *)feiten.aanbod.rows + i);
	for (size_t i = 0; i < feiten.verwijzingen.count; i++)
		add_verwijzing(&m, (const struct feit_verwijzing *)feiten.verwijzingen.rows + i);
	if (ret->count)
		qsort(ret->list, ret->count, sizeof(*ret->list), compare_werk);
	return 0;
}

int signalen_find(struct db *db, struct arena *a, const struct signalen_vraag *vraag,
		  const struct signaal_sleutel *sleutel, struct werk *ret)
{
	struct signalen_vraag one = *vraag;
	struct werklijst lijst;
	int rc;

	if (sleutel->soort == CHOICE_NONE || !signaal_may_pass((enum signaalsoort)sleutel->soort))
		return ERR_GEEN_RIJ;
	one.jongere =
	    sleutel->soort == SIGNAAL_MINSTE_AANDACHT ? (jongere_id){0} : sleutel->jongere;
	rc = signalen_load(db, a, &one, &lijst);
	for (size_t i = 0; !rc && i < lijst.count; i++) {
		const struct werk *w = &lijst.list[i];
		if (w->jongere.nr == sleutel->jongere.nr &&
		    w->plaatsing.nr == sleutel->plaatsing.nr &&
		    (int)w->signaal.soort == sleutel->soort) {
			*ret = *w;
			return 0;
		}
	}
	return rc ? rc : ERR_GEEN_RIJ;
}
