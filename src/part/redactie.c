#include "part/redactie.h"

#include "domain/termijn.h"

const struct shape redactie_shape = SHAPE("RedactieArtikel", struct redactie_row, redactie_columns);

enum artikeltoestand redactie_stand(struct request *r, const struct redactie_row *row)
{
	return redactie_toestand(row, request_termijnen(r)->artikel_vooruit, r->vandaag);
}

bool redactie_is_te_doen(struct request *r, const struct redactie_row *row)
{
	return redactie_wacht(row, r->wie.gebruiker, request_termijnen(r)->artikel_vooruit,
			      r->vandaag);
}

enum ui_tone redactie_tone(enum artikeltoestand toestand)
{
	switch (toestand) {
	case ARTIKELTOESTAND_GEPUBLICEERD:
		return UI_OK;
	case ARTIKELTOESTAND_TE_HERZIEN:
		return UI_WARNING;
	case ARTIKELTOESTAND_VERLOPEN:
		return UI_ERROR;
	case ARTIKELTOESTAND_BEOORDELING:
		return UI_INFO;
	case ARTIKELTOESTAND_CONCEPT:
	case ARTIKELTOESTAND_GEARCHIVEERD:
	case ARTIKELTOESTANDEN:
		break;
	}
	return UI_NEUTRAL;
}

const char *redactie_regel(struct html *h, struct request *r, const struct redactie_row *row)
{
	enum artikeltoestand t = redactie_stand(r, row);

	if (t == ARTIKELTOESTAND_GEARCHIVEERD)
		return row->gepubliceerd ? "" : "Nooit gepubliceerd. Alleen wie schrijft ziet het.";
	if (row->zonder_eigenaar)
		return "Wie dit bijhield is er niet meer. Neem het over, of geef het een collega.";
	if (row->meldingen)
		return arena_format(h->arena, "%lld keer gemeld dat er iets niet klopt.",
				    (long long)row->meldingen);
	if (row->voorstel == ARTIKELSTAND_BEOORDELING)
		return row->ingediend_door_id.nr == r->wie.gebruiker.nr
			   ? "Uw tekst wacht op een collega."
			   : "Een collega vraagt u mee te lezen.";
	if (row->aanbod_id.nr)
		return "Redactie Startbaan heeft een nieuwere tekst.";
	if (t == ARTIKELTOESTAND_TE_HERZIEN || t == ARTIKELTOESTAND_VERLOPEN)
		return arena_format(h->arena, "Zeker tot en met %s. Klopt het nog?",
				    html_datum(h, row->geldig_tot_datum));
	return row->voorstel == ARTIKELSTAND_CONCEPT ? "Er is een tekst die nog niet klaar is."
						     : "";
}

const char *redactie_path(struct request *r, const char *wat)
{
	return arena_format(
	    r->arena, "%s%s%s",
	    request_path(r, "/kennis/redactie/%s", ID_ARTIKEL, request_id(r, ID_ARTIKEL)),
	    *wat ? "/" : "", wat);
}

int redactie_check_step(struct request *r, int van, enum artikelstap stap)
{
	if (artikel_next(van, (int)stap) == CHOICE_NONE)
		return fail(r, ERR_CONFLICT, "the text is not there to do this with");
	return 0;
}
