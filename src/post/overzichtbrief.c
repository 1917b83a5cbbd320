#include "post/overzichtbrief.h"

struct brieftekst overzichtbrief_of(struct arena *a, const struct overzicht *o, const char *url)
{
	const long long all = o->te_laat + o->vandaag + o->deze_week;

	return (struct brieftekst){
	    .onderwerp = all == 1 ? "Startbaan: 1 regel wacht op u"
				  : arena_format(a, "Startbaan: %lld regels wachten op u", all),
	    .tekst = arena_format(
		a,
		"Dit staat voor u klaar in Mijn werk:\n\n"
		"  Te laat:    %lld\n  Vandaag:    %lld\n  Deze week:  %lld\n\n"
		"Log in en kijk om wie het gaat:\n%s/werk\n\n"
		"In deze mail staan geen namen. Liever minder mail, of geen mail?\n"
		"Dat kiest u bij Mijn berichten:\n%s/berichten\n",
		(long long)o->te_laat, (long long)o->vandaag, (long long)o->deze_week, url, url),
	};
}
