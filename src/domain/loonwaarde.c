#include "domain/loonwaarde.h"

static const struct choice loonwaardesoort_list[] = {
    [LOONWAARDESOORT_INDICATIEF] = {"indicatief", "Schatting", NULL},
    [LOONWAARDESOORT_GEMETEN] = {"gemeten", "Gemeten op de werkplek", NULL},
};
const struct choices loonwaardesoorten = CHOICES("loonwaardesoort", loonwaardesoort_list);
