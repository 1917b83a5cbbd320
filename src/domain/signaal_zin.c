#include "domain/signaal_zin.h"

#include "base/format.h"

#include <stdarg.h>
#include <stdio.h>

void signaal_begin(struct signaal *s, enum signaalsoort soort, enum signaal_urgentie urgentie,
		   struct datum uiterlijk, struct datum vandaag)
{
	s->soort = soort;
	s->urgentie = urgentie;
	s->uiterlijk = uiterlijk;
	s->met = CHOICE_NONE;
	s->vak = signaal_vak(uiterlijk, vandaag);
	s->waarom[0] = '\0';
}

void signaal_explain(struct signaal *s, const char *fmt, ...)
{
	va_list ap;
	int len;

	va_start(ap, fmt);
	len = format_text(s->waarom, sizeof s->waarom, fmt, ap);
	va_end(ap);
	if (len < 0 || len >= SIGNAAL_ZIN_MAX) /* GCOVR_EXCL_LINE: no facts reach it */
		BUG("signal %d explains itself in %d bytes", (int)s->soort, len);
}

const char *duur_text(int32_t dagen, char out[DUUR_MAX])
{
	if (dagen == 1)
		snprintf(out, DUUR_MAX, "1 dag");
	else if (dagen < 0)
		snprintf(out, DUUR_MAX, "0 dagen");
	else if (dagen < 21)
		snprintf(out, DUUR_MAX, "%d dagen", (int)dagen);
	else if (dagen < 91)
		snprintf(out, DUUR_MAX, "%d weken", (int)dagen / 7);
	else if (dagen < 730)
		snprintf(out, DUUR_MAX, "%d maanden", (int)(dagen * 12 + 182) / 365);
	else
		snprintf(out, DUUR_MAX, "%d jaar", (int)dagen / 365);
	return out;
}

const char *duur_ahead(int32_t dagen, char out[DUUR_AHEAD_MAX])
{
	char lang[DUUR_MAX];

	if (dagen < 2)
		return dagen == 1 ? "morgen" : "vandaag";
	snprintf(out, DUUR_AHEAD_MAX, "over %s", duur_text(dagen, lang));
	return out;
}

bool datum_is_past(struct datum d, struct datum vandaag)
{
	return d.dag < vandaag.dag;
}

struct datum werkweek_end(struct datum vandaag)
{
	return datum_plus(vandaag, (4 - datum_weekday(vandaag) + 7) % 7);
}
