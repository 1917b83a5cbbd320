/*
 * What happens to people in the demo, to be given to somebody with a name, a school and a job of
 * their own.
 */
#ifndef CMD_DEMO_PATRONEN_H
#define CMD_DEMO_PATRONEN_H

#include "cmd/demo_stap.h"

/* at school */
extern const struct stap p_zonder_bestemming[], p_bestemming_werk[], p_school_rustig[],
    p_stage_loopt[], p_stage_voorbij[], p_al_weg[], p_mentor_vraagt[];
/* on the way to work */
extern const struct stap p_toeleiding[], p_toeleiding_stil[], p_geen_gehoor[], p_werkervaring[],
    p_zoekt[], p_profiel_oud[], p_proef_loopt[], p_overgedragen[];
/* starting and working */
extern const struct stap p_start_vers[], p_eerste_nazorg[], p_eerste_nazorg_laat[],
    p_eindigt_over_drie[], p_eindigt_bijna[], p_vast[], p_nazorg_laat[], p_bbl[], p_tweede_baan[],
    p_contract_voorbij[], p_verlengd[], p_beschut[], p_hulp_vandaag[], p_detachering[];
/* when it stopped, and other ways */
extern const struct stap p_uitval_nu[], p_uitval_zoekt[], p_uitval_laat[], p_opleiding[],
    p_dagbesteding[], p_waakvlam[], p_gesloten[];

#endif
