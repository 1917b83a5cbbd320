#include "domain/school.h"

static const struct choice schoolsoort_list[] = {
    [SCHOOLSOORT_VSO_CLUSTER3] =
	{"vso_cluster3", "Vso cluster 3",
	 "Speciaal onderwijs bij een lichamelijke of verstandelijke beperking."},
    [SCHOOLSOORT_VSO_CLUSTER4] = {"vso_cluster4", "Vso cluster 4",
				  "Speciaal onderwijs bij gedrag of psychische problemen."},
    [SCHOOLSOORT_VSO] = {"vso", "Vso (overig)",
			 "Voortgezet speciaal onderwijs, zonder cluster 3 of 4."},
    [SCHOOLSOORT_PRO] = {"pro", "Praktijkonderwijs", "Onderwijs dat vooral voorbereidt op werk."},
    [SCHOOLSOORT_ENTREE] = {"entree", "Mbo-entree", "Mbo niveau 1."},
    [SCHOOLSOORT_MBO] = {"mbo", "Mbo niveau 2 of hoger", NULL},
    [SCHOOLSOORT_VO] = {"vo", "Vmbo, havo of vwo", NULL},
    [SCHOOLSOORT_ANDERS] = {"anders", "Anders of geen school", NULL},
};

const struct choices schoolsoorten = CHOICES("schoolsoort", schoolsoort_list);
