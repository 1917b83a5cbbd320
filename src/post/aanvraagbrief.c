#include "post/aanvraagbrief.h"

struct brieftekst aanvraagbrief_of(struct arena *a, const char *url, const char *sleutel)
{
	return (struct brieftekst){
	    .onderwerp = "Startbaan: is dit adres van u?",
	    .tekst =
		arena_format(a,
			     "Iemand vroeg met dit adres een account aan bij Startbaan.\n\n"
			     "Was u dat? Open de link en druk op de knop. De link werkt een week.\n"
			     "%s/scan/aanvragen/bevestigen?sleutel=%s\n\n"
			     "Was u het niet? Dan hoeft u niets te doen: na een week is het weg.\n",
			     url, sleutel),
	};
}
