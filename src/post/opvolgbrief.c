#include "post/opvolgbrief.h"

struct brieftekst opvolgbrief_of(struct arena *a, int64_t acties, const char *url,
				 const char *sleutel)
{
	const bool one = acties == 1;

	return (struct brieftekst){
	    .onderwerp = one ? "Verbeteragenda: hoe gaat het met uw actie?"
			     : "Verbeteragenda: hoe gaat het met uw acties?",
	    .tekst = arena_format(
		a,
		"Op de Verbeteragenda van uw regio %s met uw naam.\n"
		"Hoe gaat het? Vertel het in vijf minuten. Inloggen is niet nodig:\n\n"
		"%s/opvolging?sleutel=%s\n\n"
		"De link is van u alleen. Hij werkt 21 dagen, en tot u alles verteld "
		"hebt.\nHoort dit niet bij u? Laat het weten aan wie u voor de scan "
		"uitnodigde.\n",
		one ? "staat 1 actie" : arena_format(a, "staan %lld acties", (long long)acties),
		url, sleutel),
	};
}
