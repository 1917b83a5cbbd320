#include "domain/signaal_zin.h"

#include "domain/bijeenkomst.h"
#include "domain/netwerk.h"
#include "domain/werkagenda.h"

bool signaal_kaart_klopt(const struct netwerk_feiten *f, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	struct datum verloopt;
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(f->kaart))
		return false;
	verloopt = kaart_verloopt(f->kaart, t);
	if (dagen_tussen(vandaag, verloopt) > t->kaart_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_KAART_KLOPT, URGENTIE_GEWOON, verloopt, vandaag);
	signaal_explain(ret, "Uw kaart in het netwerk is van %s. Klopt die nog?",
			datum_lang(f->kaart, dag));
	return true;
}

bool signaal_vraag_aan_u(const struct netwerk_feiten *f, const struct termijnen *t,
			 struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(f->vraag))
		return false;
	signaal_begin(ret, SIGNAAL_VRAAG_AAN_U, URGENTIE_GEWOON,
		      datum_plus(f->vraag, t->vraag_antwoord), vandaag);
	signaal_explain(ret, "Op %s is u iets gevraagd. Niemand gaf nog antwoord.",
			datum_lang(f->vraag, dag));
	return true;
}

bool signaal_vraag_beantwoord(const struct netwerk_feiten *f, const struct termijnen *t,
			      struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (!datum_set(f->antwoord))
		return false;
	signaal_begin(ret, SIGNAAL_VRAAG_BEANTWOORD, URGENTIE_GEWOON,
		      datum_plus(f->antwoord, t->vraag_antwoord), vandaag);
	signaal_explain(ret, "Op %s kreeg u antwoord.", datum_lang(f->antwoord, dag));
	return true;
}

bool signaal_werkagenda_beurt(const struct beurt_feiten *f, struct datum vandaag,
			      struct signaal *ret)
{
	struct datum at = agendaregel_dag(&f->dagen);
	char dag[DATUM_TEXT_MAX];

	if (f->van_ander || !agendaregel_is_nu(&f->dagen, vandaag))
		return false;
	signaal_begin(ret, SIGNAAL_WERKAGENDA_BEURT, URGENTIE_GEWOON, at, vandaag);
	signaal_explain(ret, "Uw naam staat hierbij, met de dag %s.", datum_lang(at, dag));
	return true;
}

static bool is_under_way(const struct intro_feiten *f)
{
	enum nieuwkomerstand stand = nieuwkomer_stand(&f->wie);

	return stand == NIEUWKOMERSTAND_BEZIG || stand == NIEUWKOMERSTAND_ZONDER_MENTOR;
}

bool signaal_nieuwkomer_welkom(const struct intro_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	if (!f->is_zelf || !is_under_way(f))
		return false;
	signaal_begin(ret, SIGNAAL_NIEUWKOMER_WELKOM, URGENTIE_GEWOON,
		      nieuwkomer_stil_op(&f->wie, t), vandaag);
	signaal_explain(ret, "U deed %d van de %d stappen. Nu: %s. %s%s.",
			introductiestap_count(f->wie.stappen), INTRODUCTIESTAP_COUNT,
			choice_label(&introductiestappen, introductiestap_next(f->wie.stappen)),
			f->mentor ? "Uw mentor is " : "Er wordt nog een mentor voor u gezocht",
			f->mentor ? f->mentor : "");
	return true;
}

bool signaal_nieuwkomer_stil(const struct intro_feiten *f, const struct termijnen *t,
			     struct datum vandaag, struct signaal *ret)
{
	struct datum op = nieuwkomer_stil_op(&f->wie, t);
	char dag[DATUM_TEXT_MAX];

	if (f->is_zelf || nieuwkomer_stand(&f->wie) != NIEUWKOMERSTAND_BEZIG ||
	    dagen_tussen(vandaag, op) > 0)
		return false;
	signaal_begin(ret, SIGNAAL_NIEUWKOMER_STIL, URGENTIE_GEWOON, op, vandaag);
	signaal_explain(ret, "Sinds %s gebeurde er niets. Gedaan: %d van de %d stappen.",
			datum_lang(f->wie.beweging, dag), introductiestap_count(f->wie.stappen),
			INTRODUCTIESTAP_COUNT);
	return true;
}

bool signaal_nieuwkomer_zonder(const struct zonder_mentor_feiten *f, const struct termijnen *t,
			       struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (nieuwkomer_stand(&f->wie) != NIEUWKOMERSTAND_ZONDER_MENTOR)
		return false;
	signaal_begin(ret, SIGNAAL_NIEUWKOMER_ZONDER, URGENTIE_GEWOON,
		      datum_plus(f->begonnen, t->nieuwkomer_mentor), vandaag);
	signaal_explain(
	    ret, "Nieuw sinds %s, en nog zonder mentor.%s", datum_lang(f->begonnen, dag),
	    f->alleen ? " Niemand houdt het netwerk bij, daarom vragen wij het u." : "");
	return true;
}

bool signaal_netwerkactie(const struct netwerkactie_feiten *f, const struct termijnen *t,
			  struct datum vandaag, struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	if (dagen_tussen(vandaag, f->voor) > t->netwerkactie_vooruit)
		return false;
	signaal_begin(ret, SIGNAAL_NETWERKACTIE, URGENTIE_GEWOON, f->voor, vandaag);
	signaal_explain(ret, "U zou dit doen voor %s.", datum_lang(f->voor, dag));
	return true;
}

bool signaal_verslag_wacht(const struct verslag_feiten *f, const struct termijnen *t,
			   struct datum vandaag, struct signaal *ret)
{
	bool gedeeld = datum_set(f->gedeeld);
	struct datum voor = gedeeld ? verslag_vast_vanaf(f->gedeeld, t) : verslag_voor(f->datum, t);
	char dag[DATUM_TEXT_MAX];

	if (voor.dag > vandaag.dag)
		return false;
	signaal_begin(ret, SIGNAAL_VERSLAG_WACHT, URGENTIE_GEWOON, voor, vandaag);
	signaal_explain(ret,
			gedeeld ? "Het overleg was op %s. Iedereen kon reageren, en er is geen "
				  "volgende keer: stel het verslag vast."
				: "Het overleg was op %s. Het verslag is nog niet gedeeld.",
			datum_lang(f->datum, dag));
	return true;
}

void signaal_puntvoorstel(const struct voorstel_feiten *f, struct datum vandaag,
			  struct signaal *ret)
{
	char dag[DATUM_TEXT_MAX];

	signaal_begin(ret, SIGNAAL_PUNTVOORSTEL, URGENTIE_GEWOON, f->datum, vandaag);
	signaal_explain(ret, "Iemand stelde een punt voor. Het is voor het overleg van %s.",
			datum_lang(f->datum, dag));
}

bool signaal_werkagenda_blijft(const struct beurt_feiten *f, struct datum vandaag,
			       struct signaal *ret)
{
	struct datum at = agendaregel_dag(&f->dagen);
	char duur[DUUR_MAX];

	if (!f->van_ander || !datum_set(at) || dagen_tussen(at, vandaag) < WERKAGENDA_BLIJFT_DAGEN)
		return false;
	signaal_begin(ret, SIGNAAL_WERKAGENDA_BLIJFT, URGENTIE_GEWOON,
		      datum_plus(at, WERKAGENDA_BLIJFT_DAGEN), vandaag);
	signaal_explain(ret, "De dag is %s voorbij.", duur_text(dagen_tussen(at, vandaag), duur));
	return true;
}
