/*
 * The banenafspraak counts jobs of 25.5 paid hours a week (F261); other sizes count in proportion.
 * Standards 13: 12 hours a week is 12 / 25.5 = 0.47 job.
 */
#ifndef DOMAIN_BANENAFSPRAAK_H
#define DOMAIN_BANENAFSPRAAK_H

#include "base/base.h"

#define BANENAFSPRAAK_UREN 25.5

/*
 * Jobs that a place of this kind (enum plaatsingsoort) and these hours a week counts for; 0 for
 * what does not count.
 */
double banenafspraak_banen(int plaatsingsoort, double uren);

#endif
