/*
 * One dossier of a generated region while it is being written: what its parts share, and the line
 * on the timeline that each of them writes, as the store does.
 */
#ifndef CMD_BEVOLKING_REGEL_H
#define CMD_BEVOLKING_REGEL_H

#include "cmd/bevolking_dossier.h"
#include "cmd/bevolking_rij_overleg.h"
#include "cmd/bevolking_rij_plan.h"
#include "cmd/bevolking_zicht.h"
#include "domain/gebeurtenis.h"
#include "domain/plan.h"

#define DOSSIER_DOELEN 2
#define DOSSIER_ACTIES (DOSSIER_DOELEN * PLANROUTE_STAPPEN + 1) /* one of an overleg */
#define DOSSIER_MELDINGEN 4

/* One dossier being written. */
struct dossier {
	struct bevolking *b;
	const struct bevolking_teksten *teksten;
	struct leven *l;
	struct toeval *t;
	jongere_id jongere;
	int64_t casusregisseur;
	struct betrokkene_rij kring[ZICHT_MAX];
	size_t n_kring;
	plaatsing_id plaatsingen[LEVEN_PLAATSEN];
	struct signaal_rij hulp;
	struct uitstel_rij uitstel;
	struct doel_rij doelen[DOSSIER_DOELEN];
	struct actie_rij acties[DOSSIER_ACTIES];
	size_t n_doelen, n_acties;
	struct beslissing_rij beslissing;
	struct terugblik_rij terugblik;
	struct overeenkomst_rij overeenkomst;
	struct melding_rij meldingen[DOSSIER_MELDINGEN];
	size_t n_meldingen;
	struct overdracht_rij overdracht;
	struct overlegpunt_rij overlegpunt;
	struct overlegactie_rij overlegactie;
};

/* Who was responsible on this day: another before an overdracht. */
int64_t dossier_regisseur(const struct dossier *d, struct datum dag);
/* Who `gebruiker` was on this day: the casusregisseur of today stands for the one of then. */
int64_t dossier_door(const struct dossier *d, struct datum dag, int64_t gebruiker);
/* Who did it, as dossier_door, and when. */
struct daad dossier_daad(const struct dossier *d, struct datum dag, int64_t gebruiker);
bool dossier_is_closed(const struct dossier *d);

struct regel {
	enum gebeurtenissoort soort;
	struct datum dag;
	int64_t gebruiker;        /* as of dossier_door */
	const char *tekst, *zoek; /* zoek NULL: is made */
	int64_t contactmoment, plaatsing;
};
MUST_USE int dossier_note(struct dossier *d, struct regel r);

#endif
