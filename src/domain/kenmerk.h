/*
 * Kenmerken: what is said of a young person under Denken, Doen, Willen and Zijn (F037): strengths
 * first, what is needed, and the job that is dreamt of beside the job that has a chance (F040).
 * Functional words, never a diagnosis (F069). What was said grows old (promise 5).
 */
#ifndef DOMAIN_KENMERK_H
#define DOMAIN_KENMERK_H

#include "base/choice.h"
#include "base/datum.h"

/* In the order in which they are read. */
enum kenmerksoort { KENMERK_KRACHT, KENMERK_NODIG, KENMERK_WENSBAAN, KENMERK_KANSBAAN };
extern const struct choices kenmerksoorten;

/* The parts of a dossier (domain/onderdeel) that have kenmerken, in the order of the model. */
#define KENMERK_DELEN 4
extern const uint32_t kenmerk_delen[KENMERK_DELEN];

/* Whether this kind belongs to this part: a job is something one wants. */
bool kenmerk_may_be(int soort, uint32_t onderdeel);
bool kenmerk_is_baan(int soort);
/* Said longer than `houdbaar` days ago: it shows as a question. */
bool kenmerk_is_oud(struct moment op, int houdbaar, struct datum vandaag);

#endif
