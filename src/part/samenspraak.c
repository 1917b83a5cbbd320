#include "part/samenspraak.h"

#include "domain/verwijzing.h"

void samenspraak_view_form(struct html *h, struct request *r, const struct samenspraak_form *form)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	request_keep_choices(r, request_field_of(fields, n, "onderdelen"), form->onderdelen);
	ui_form(h, &(struct ui_form){.action = form->action,
				     .versie = form->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = "Bewaar en bekijk",
				     .cancel = form->cancel,
				     .note = form->note});
}

void samenspraak_check_wie(struct request *r, gebruiker_id wie)
{
	if (wie.nr == r->wie.gebruiker.nr)
		invalid(r, "", "U bent dit zelf. Kies een ander.");
}

int gevraagde_find(struct request *r, gebruiker_id wie, struct functie_nu *ret)
{
	int rc = functie_find_now(r->db, r->arena, wie, r->vandaag, ret);

	return rc == ERR_GEEN_RIJ ? fail(r, ERR_ONBEKEND, "no such colleague") : rc;
}

const char *gevraagde_artikel(const struct request *r, const struct functie_nu *wie,
			      struct datum besproken)
{
	char day[DATUM_TEXT_MAX];

	if (functie_grondslag(wie) != GRONDSLAG_TOESTEMMING)
		return functie_artikel(wie);
	return arena_format(r->arena, "Toestemming van de jongere, gevraagd op %s door %s",
			    datum_lang(besproken, day), r->wie.naam);
}

void gevraagde_check(struct request *r, const struct functie_nu *wie, uint32_t gevraagd,
		     uint32_t zicht, int mening)
{
	if (gevraagd & ~(zicht & VERWIJZING_ONDERDELEN))
		invalid(r, "onderdelen",
			"U kunt niet meer laten lezen dan u zelf mag lezen, en nooit gezondheid.");
	if (functie_grondslag(wie) == GRONDSLAG_TOESTEMMING && mening != CHOICE_NONE &&
	    mening != OVERDRACHTMENING_JA)
		invalid(r, "mening",
			"Deze organisatie mag alleen meelezen als de jongere het goed vindt.");
}

void gevraagde_view(struct html *h, const struct functie_nu *wie)
{
	ui_facts_begin(h);
	ui_fact(h, "Waarom dit mag", choice_label(&grondslagen, functie_grondslag(wie)));
	ui_fact(h, "Artikel", functie_artikel(wie));
	ui_facts_end(h);
}

void nee_view_form(struct html *h, struct request *r, const struct nee_form *form)
{
	size_t n;
	struct ui_field *fields = request_fields(r, NULL, &n);

	ui_h1(h, form->title, form->gevolg);
	ui_form(h, &(struct ui_form){.action = arena_format(h->arena, "%s/weigeren", form->url),
				     .versie = form->versie,
				     .fields = fields,
				     .n_fields = n,
				     .submit = form->submit,
				     .cancel = form->url,
				     .note = request_readers(r, ONDERDEEL_NETWERK)});
}
