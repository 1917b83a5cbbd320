#include "domain/postbericht.h"

#include "domain/stap.h"

static const struct choice soort_list[] = {
    [POSTSOORT_OVERZICHT] = {"overzicht", "Wat er wacht in Mijn werk", NULL},
    [POSTSOORT_UITNODIGING] = {"uitnodiging", "Uitnodiging voor een scan", NULL},
    [POSTSOORT_HERINNERING] = {"herinnering", "Herinnering aan een scan", NULL},
    [POSTSOORT_AANVRAAG] = {"aanvraag", "Bevestiging van een mailadres", NULL},
    [POSTSOORT_OPVOLGING] = {"opvolging", "Vraag over de Verbeteragenda", NULL},
};
const struct choices postsoorten = CHOICES("postsoort", soort_list);

static const struct choice toestand_list[] = {
    [POSTBERICHT_WACHT] = {"wacht", "Wacht", "Wordt vanzelf opnieuw geprobeerd."},
    [POSTBERICHT_VERSTUURD] = {"verstuurd", "Verstuurd", NULL},
    [POSTBERICHT_OPGEGEVEN] = {"opgegeven", "Niet gelukt", "Wordt niet meer vanzelf geprobeerd."},
    [POSTBERICHT_VERVALLEN] = {"vervallen", "Niet meer nodig", NULL},
    [POSTBERICHT_LEEG] = {"leeg", "Niets te melden", NULL},
};
_Static_assert(COUNT(toestand_list) == POSTBERICHT_TOESTANDEN, "a label for every state");
const struct choices postbericht_toestanden = CHOICES("postbericht", toestand_list);

static const struct choice fout_list[] = {
    [POSTFOUT_VERBINDING] = {"verbinding", "Geen verbinding",
			     "De mailserver is niet te bereiken. Kijk of het adres klopt."},
    [POSTFOUT_BEVEILIGING] = {"beveiliging", "Niet veilig",
			      "Het certificaat van de mailserver klopt niet, of er is geen TLS."},
    [POSTFOUT_AANMELDEN] = {"aanmelden", "Aanmelden lukt niet",
			    "De mailserver neemt naam of wachtwoord van Startbaan niet aan."},
    [POSTFOUT_GEWEIGERD] = {"geweigerd", "Geweigerd",
			    "De mailserver neemt dit bericht niet aan. Kijk of het adres van de "
			    "ontvanger klopt."},
    [POSTFOUT_UITGESTELD] = {"uitgesteld", "Later opnieuw",
			     "De mailserver vroeg om het later te proberen."},
    [POSTFOUT_AFGEBROKEN] =
	{"afgebroken", "Afgebroken",
	 "De mailserver zei niets meer. Misschien is het bericht wel aangekomen."},
};
const struct choices postfouten = CHOICES("postfout", fout_list);

#define STAP(van, stap, naar)                                                                      \
	{                                                                                          \
		POSTBERICHT_##van, POSTSTAP_##stap, POSTBERICHT_##naar                             \
	}
static const struct stap stappen[] = {
    STAP(WACHT, LUKT, VERSTUURD),    STAP(WACHT, STEL_UIT, WACHT),
    STAP(WACHT, GEEF_OP, OPGEGEVEN), STAP(WACHT, VERVAL, VERVALLEN),
    STAP(OPGEGEVEN, OPNIEUW, WACHT),
};

int postbericht_next(int toestand, int stap)
{
	return stap_to(stappen, COUNT(stappen), toestand, stap);
}

/* In minutes: a day's mail is of no use the next day. */
static const int rust[] = {5, 15, 60, 180, 360, 720};

int64_t postbericht_rust_ms(int poging)
{
	return poging >= 1 && poging <= (int)COUNT(rust) ? INT64_C(60000) * rust[poging - 1] : 0;
}

int postbericht_stap_of(int fout, int poging)
{
	if (fout == CHOICE_NONE)
		return POSTSTAP_LUKT;
	return fout == POSTFOUT_GEWEIGERD || !postbericht_rust_ms(poging) ? POSTSTAP_GEEF_OP
									  : POSTSTAP_STEL_UIT;
}

bool postfout_is_of_server(int fout)
{
	return fout == POSTFOUT_VERBINDING || fout == POSTFOUT_BEVEILIGING ||
	       fout == POSTFOUT_AANMELDEN || fout == POSTFOUT_AFGEBROKEN;
}
