#include "store/signalen_feiten.h"

/* What is found, in an array with room for all of it. */
struct netwerkwerk {
	const struct signalen_vraag *vraag;
	const struct signalen_feiten *feiten;
	struct werk *list;
	size_t count;
};

/* Nobody is asked to do this for another. */
static void add(struct netwerkwerk *m, struct werk w)
{
	w.eigenaar = m->vraag->wie;
	m->list[m->count++] = w;
}

static void add_all(struct netwerkwerk *m, const struct werk *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		add(m, list[i]);
}

#define VRAGEN 3 /* of his own on the map, of a question to him, and of an answer */
static void add_vragen(struct netwerkwerk *m)
{
	const struct netwerk_feiten feiten = {.kaart = moment_datum(m->feiten->loket.kaart_op),
					      .vraag = moment_datum(m->feiten->loket.vraag_op),
					      .antwoord =
						  moment_datum(m->feiten->loket.antwoord_op)};
	struct signaal s;

	if (m->vraag->jongere.nr)
		return;
	if (signaal_kaart_klopt(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
		add(m, (struct werk){.signaal = s});
	if (signaal_vraag_aan_u(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
		add(m, (struct werk){.signaal = s});
	if (signaal_vraag_beantwoord(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
		add(m, (struct werk){.signaal = s});
}

static void add_beurten(struct netwerkwerk *m)
{
	const struct agendabeurt_row *rows = m->feiten->beurten.rows;

	for (size_t i = 0; i < m->feiten->beurten.count; i++) {
		const struct beurt_feiten feiten = {agendabeurt_dagen(&rows[i]), rows[i].van_ander};
		struct signaal s;

		if (signaal_werkagenda_beurt(&feiten, m->vraag->vandaag, &s) ||
		    signaal_werkagenda_blijft(&feiten, m->vraag->vandaag, &s))
			add(m, (struct werk){.signaal = s,
					     .agendaregel = rows[i].id,
					     .actie = rows[i].vraag});
	}
}

static void add_nieuwkomers(struct netwerkwerk *m)
{
	const struct nieuwkomer_row *rows = m->feiten->nieuwkomers.rows;

	for (size_t i = 0; i < m->feiten->nieuwkomers.count; i++) {
		const struct intro_feiten feiten = {.wie = nieuwkomer_feiten(&rows[i]),
						    .is_zelf = rows[i].is_zelf,
						    .mentor = rows[i].mentor};
		struct werk w = {.nieuwkomer = rows[i].id};

		if (signaal_nieuwkomer_stil(&feiten, m->vraag->termijnen, m->vraag->vandaag,
					    &w.signaal))
			w.actie = rows[i].naam;
		else if (!signaal_nieuwkomer_welkom(&feiten, m->vraag->termijnen, m->vraag->vandaag,
						    &w.signaal))
			continue;
		add(m, w);
	}
}

static void add_zonder_mentor(struct netwerkwerk *m)
{
	const struct nieuwkomer_row *rows = m->feiten->zonder_mentor.rows;

	for (size_t i = 0; i < m->feiten->zonder_mentor.count; i++) {
		const struct zonder_mentor_feiten feiten = {.wie = nieuwkomer_feiten(&rows[i]),
							    .begonnen = rows[i].begonnen_datum,
							    .alleen = rows[i].is_alleen};
		struct signaal s;

		if (signaal_nieuwkomer_zonder(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			add(m, (struct werk){
				   .signaal = s, .nieuwkomer = rows[i].id, .actie = rows[i].naam});
	}
}

static void add_netwerkacties(struct netwerkwerk *m)
{
	const struct netwerkactie_row *rows = m->feiten->netwerkacties.rows;

	for (size_t i = 0; i < m->feiten->netwerkacties.count; i++) {
		const struct netwerkactie_feiten feiten = {rows[i].voor_datum};
		struct signaal s;

		if (signaal_netwerkactie(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			add(m, (struct werk){
				   .signaal = s, .netwerkactie = rows[i].id, .actie = rows[i].wat});
	}
}

static void add_verslagen(struct netwerkwerk *m)
{
	const struct verslagbeurt_row *rows = m->feiten->verslagen.rows;

	for (size_t i = 0; i < m->feiten->verslagen.count; i++) {
		const struct verslag_feiten feiten = {rows[i].datum, rows[i].gedeeld_datum};
		struct signaal s;

		if (signaal_verslag_wacht(&feiten, m->vraag->termijnen, m->vraag->vandaag, &s))
			add(m, (struct werk){.signaal = s,
					     .bijeenkomst = rows[i].id,
					     .actie = rows[i].gremium});
	}
}

static void add_voorstellen(struct netwerkwerk *m)
{
	const struct puntvoorstel_row *rows = m->feiten->voorstellen.rows;

	for (size_t i = 0; i < m->feiten->voorstellen.count; i++) {
		const struct voorstel_feiten feiten = {rows[i].datum};
		struct werk w = {.puntvoorstel = rows[i].id, .actie = rows[i].titel};

		signaal_puntvoorstel(&feiten, m->vraag->vandaag, &w.signaal);
		add(m, w);
	}
}

static void add_scanwerk(struct netwerkwerk *m)
{
	const struct scanwerk *list = m->feiten->scanwerk.list;

	for (size_t i = 0; i < m->feiten->scanwerk.count; i++)
		add(m, (struct werk){
			   .signaal = list[i].signaal, .scan = list[i].over, .actie = list[i].wat});
}

struct werk *signalen_of_netwerk(struct arena *a, const struct signalen_vraag *v,
				 const struct signalen_feiten *f, size_t *count)
{
	struct netwerkwerk m = {.vraag = v, .feiten = f};
	size_t n_convenanten, n_werkwijzen;
	const struct werk *convenanten = signalen_of_convenanten(a, v, f, &n_convenanten),
			  *werkwijzen = signalen_of_werkwijzen(a, v, f, &n_werkwijzen);

	m.list =
	    arena_array(a,
			VRAGEN + f->beurten.count + n_convenanten + n_werkwijzen +
			    f->nieuwkomers.count + f->zonder_mentor.count + f->netwerkacties.count +
			    f->verslagen.count + f->voorstellen.count + f->scanwerk.count,
			sizeof(*m.list));
	add_vragen(&m);
	add_beurten(&m);
	add_all(&m, convenanten, n_convenanten);
	add_all(&m, werkwijzen, n_werkwijzen);
	add_nieuwkomers(&m);
	add_zonder_mentor(&m);
	add_netwerkacties(&m);
	add_verslagen(&m);
	add_voorstellen(&m);
	add_scanwerk(&m);
	*count = m.count;
	return m.list;
}
