#include "domain/termijn.h"

#include <string.h>

const struct termijn termijn_list[] = {
#define TERMIJN(key, label, unit, least, most, usual, source)                                      \
	{#key, label, TERMIJN_##unit, least, most, usual, source, offsetof(struct termijnen, key)},
#include "domain/termijn.def"
#undef TERMIJN
};
const size_t termijn_count = COUNT(termijn_list);

const char *termijn_eenheid_label(enum termijn_eenheid eenheid, int64_t aantal)
{
	static const char *const labels[][2] = {
	    [TERMIJN_DAGEN] = {"dag", "dagen"},
	    [TERMIJN_MAANDEN] = {"maand", "maanden"},
	    [TERMIJN_JONGEREN] = {"jongere", "jongeren"},
	    [TERMIJN_PROCENT] = {"procent", "procent"},
	};

	return labels[eenheid][aantal != 1];
}

const struct termijn *termijn_find(const char *sleutel)
{
	for (size_t i = 0; i < termijn_count; i++)
		if (strcmp(termijn_list[i].sleutel, sleutel) == 0)
			return &termijn_list[i];
	return NULL;
}

struct termijnen termijnen_default(void)
{
	return (struct termijnen){
#define TERMIJN(key, label, unit, least, most, usual, source) .key = usual,
#include "domain/termijn.def"
#undef TERMIJN
	};
}

const char *termijn_herkomst(const struct termijn *termijn)
{
	const char *words = strstr(termijn->bron, ": ");

	if (words)
		return words + 2;
	return *termijn->bron == 'F' ? "de landelijke documenten hierover" : termijn->bron;
}

int termijn_value(const struct termijnen *termijnen, const struct termijn *termijn)
{
	int value;

	memcpy(&value, (const char *)termijnen + termijn->offset, sizeof value);
	return value;
}

int termijn_update(struct termijnen *termijnen, const char *sleutel, int waarde)
{
	const struct termijn *termijn = termijn_find(sleutel);

	if (!termijn)
		return ERR_ONBEKEND;
	if (waarde < termijn->least || waarde > termijn->most)
		return ERR_INVOER;
	memcpy((char *)termijnen + termijn->offset, &waarde, sizeof waarde);
	return 0;
}

const char *termijnen_check(const struct termijnen *t)
{
	if (t->nazorg_eerste_van >= t->nazorg_eerste_tot)
		return "De eerste nazorg moet eerder beginnen dan hij klaar moet zijn.";
	if (t->contract_stap_1 <= t->contract_stap_2 || t->contract_stap_2 <= t->contract_stap_3 ||
	    t->contract_stap_3 <= t->contract_stap_4 || t->contract_stap_4 <= t->contract_stap_5)
		return "De stappen voor het eind van een contract moeten steeds dichter bij het eind liggen.";
	if (t->keten_van >= t->keten_tot)
		return "De vraag naar het vervolg moet eerder komen dan het antwoord duidelijk moet zijn.";
	if (t->uitstroom_van <= t->uitstroom_tot)
		return "Het gesprek over de bestemming moet eerder beginnen dan de bestemming bekend moet zijn.";
	if (t->uitstroom_van <= t->uitstroom_gesprek)
		return "Het gesprek over na school moet eerder gevraagd worden dan het gevoerd moet zijn.";
	if (t->overdracht_herinnering >= t->overdracht_team ||
	    t->overdracht_team >= t->overdracht_verloopt)
		return "Bij een overdracht komt eerst de herinnering, dan de teamleider, dan het einde.";
	return NULL;
}
