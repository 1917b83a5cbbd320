#include "domain/kenmerk.h"

#include "domain/onderdeel.h"

static const struct choice soort_list[] = {
    [KENMERK_KRACHT] = {"kracht", "Hier sterk in", NULL},
    [KENMERK_NODIG] = {"nodig", "Heeft dit nodig", NULL},
    [KENMERK_WENSBAAN] = {"wensbaan", "Wensbaan", "De baan waar de jongere van droomt."},
    [KENMERK_KANSBAAN] = {"kansbaan", "Kansbaan", "Werk dat nu kan, met uitzicht op een baan."},
};
const struct choices kenmerksoorten = CHOICES("kenmerksoort", soort_list);

const uint32_t kenmerk_delen[KENMERK_DELEN] = {ONDERDEEL_DENKEN, ONDERDEEL_DOEN, ONDERDEEL_WILLEN,
					       ONDERDEEL_ZIJN};

bool kenmerk_is_baan(int soort)
{
	return soort == KENMERK_WENSBAAN || soort == KENMERK_KANSBAAN;
}

bool kenmerk_may_be(int soort, uint32_t onderdeel)
{
	return soort != CHOICE_NONE && (onderdeel == ONDERDEEL_WILLEN || !kenmerk_is_baan(soort));
}

bool kenmerk_is_oud(struct moment op, int houdbaar, struct datum vandaag)
{
	return dagen_tussen(moment_datum(op), vandaag) > houdbaar;
}
