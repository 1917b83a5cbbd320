/*
 * The life of a demo person as a table of steps, each recorded by a named worker on a day counted
 * from today (negative: the past), so that the demo never ages. Playing the table writes what the
 * pages would write: the row, its line on the timeline, and what follows from it (the next contact
 * date, the phase).
 *
 * In texts @ is the first name, & the employer and # the job of the young person.
 */
#ifndef CMD_DEMO_STAP_H
#define CMD_DEMO_STAP_H

#include "cmd/demo_regio.h"
#include "domain/bemiddelbaarheid.h"
#include "domain/betrokkene.h"
#include "domain/caseload.h"
#include "domain/certificaat.h"
#include "domain/contact.h"
#include "domain/contracteinde.h"
#include "domain/denkniveau.h"
#include "domain/detachering.h"
#include "domain/document.h"
#include "domain/fase.h"
#include "domain/intake.h"
#include "domain/jobcoach.h"
#include "domain/kenmerk.h"
#include "domain/melding.h"
#include "domain/onderdeel.h"
#include "domain/ontwikkelwens.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/proefplaatsing.h"
#include "domain/regeling.h"
#include "domain/school.h"
#include "domain/sluiting.h"
#include "domain/startlijst.h"
#include "domain/uitstroom.h"
#include "domain/uitval.h"
#include "domain/werkbehoefte.h"
#include "store/loonwaarde.h"

enum demo_stapsoort {
	STAP_EINDE_LIJST,
	STAP_CONTACT,
	STAP_NAZORG, /* a contact about the place */
	STAP_PLAATSING,
	STAP_PROEF, /* the agreement of a trial, signed and agreed on; and its evaluation, signed */
	STAP_EVALUATIE,
	STAP_CONTRACT,
	STAP_DETACHERING, /* what was agreed about its end */
	STAP_LOONWAARDE,
	STAP_FORFAIT,  /* fixed subsidy from that day */
	STAP_COACHING, /* hours for a jobcoach; his time, his report */
	STAP_COACHTIJD,
	STAP_COACHVERSLAG,
	STAP_HARRIE, /* a colleague at the employer learned to help */
	/* of a first day: the list, what was agreed, what both expect, the hours */
	STAP_STARTLIJST,
	STAP_STARTPUNT,
	STAP_STARTAFSPRAAK,
	STAP_INGROEI,
	STAP_MELDING, /* about the work; and what was done about the last that waits */
	STAP_MELDINGANTWOORD,
	STAP_ONTWIKKELWENS, /* a wish, the employer's answer, what came of it */
	STAP_WENSANTWOORD,
	STAP_WENSUITKOMST,
	STAP_VERVOLG,
	STAP_WENS, /* before the contract ends, asked of the young person, and of the employer */
	STAP_AANBOD,
	STAP_STOP, /* the place ends */
	STAP_KANT, /* the young person or the employer tells why it went wrong */
	STAP_FASE,
	STAP_BESTEMMING,
	STAP_UITSTROOMGESPREK,
	STAP_WIL,
	STAP_HELPT,
	STAP_BEMIDDELBAAR,
	STAP_BEVINDING,
	STAP_BETROKKENE,
	STAP_BETROKKENE_WEG,
	STAP_COACH, /* chosen, of who is involved */
	STAP_NAASTE,
	STAP_HULP,
	STAP_VANGNET,
	STAP_REACTIE,
	STAP_CASUSREGISSEUR,
	STAP_OVERDRACHT, /* offered, and talked over the day before */
	STAP_WEIGER,
	STAP_NEEM_OVER,
	STAP_VERWIJZING,
	STAP_COACHVERZOEK,
	STAP_HELP_MEE,
	STAP_HELP_NIET,
	STAP_VOLGEND, /* the next contact is on another day than the rhythm says */
	STAP_MONITOR,
	STAP_WAAKVLAM,
	STAP_ZWAARTE,
	STAP_UITSTEL,
	STAP_KENMERK,
	STAP_VERGISSING,
	STAP_DOCUMENT,
	STAP_INTAKE,
	STAP_ADVIES,
	STAP_OVEREENKOMST,
	STAP_WERKBEHOEFTE,
	STAP_VERTEL,
	STAP_CERTIFICAAT,
	STAP_DENKNIVEAU,
	STAP_BESLISSING,
	STAP_INKOMEN,
	STAP_DOEL,
	STAP_ACTIE,
	STAP_GEDAAN,  /* the last thing agreed on */
	STAP_GEHAALD, /* the last goal */
	STAP_SLUIT,
	STAP_COUNT
};

#define NIET 99999 /* a day that is not set */

/* The tasks that a loonwaarde was reckoned from. */
struct demo_meting {
	struct hoofdtaak_nieuw taken[HOOFDTAKEN_MAX];
	size_t aantal;
};

struct stap {
	int dag;
	enum demo_stapsoort soort;
	enum demo_mens wie;
	const char *tekst;
	const char *tekst2;
	int a, b, c;               /* what kind; see the macros */
	double uren;               /* a week */
	int tot;                   /* another day: the end, the next contact */
	enum demo_bedrijf bedrijf; /* B_GEEN: the young person's own */
	enum demo_mens ander;      /* somebody else than who records it */
	bool jobcoach;
	enum demo_bedrijf formeel;        /* of a detachering: who has the contract */
	const struct demo_meting *meting; /* of a loonwaarde that was measured per task */
};

/* clang-format off */
#define CONTACT(dag, wie, how, with, text) \
	{dag, STAP_CONTACT, wie, .tekst = text, .a = CONTACTSOORT_##how, .b = CONTACTMET_##with}
#define NAZORG(dag, wie, how, with, text) \
	{dag, STAP_NAZORG, wie, .tekst = text, .a = CONTACTSOORT_##how, .b = CONTACTMET_##with}
/* then .bedrijf, .formeel, .tot (planned end), .ander (nazorg), .jobcoach, .tekst2 (he knows) */
#define PLAATSING(dag, wie, kind, work, form, hours, ...) \
	{dag, STAP_PLAATSING, wie, work, .a = PLAATSINGSOORT_##kind, .b = FUNCTIESOORT_##form, \
	 .uren = hours, __VA_ARGS__}
/* goals, tasks */
#define PROEF(dag, wie, goals, tasks) {dag, STAP_PROEF, wie, .tekst = goals, .tekst2 = tasks}
/* agree or not, how it went, the words of the young person */
#define EVALUATIE(dag, wie, view, text, words) \
	{dag, STAP_EVALUATIE, wie, text, words, .a = EVALUATIEOORDEEL_##view}
#define CONTRACT(dag, wie, form, end, hours) \
	{dag, STAP_CONTRACT, wie, .a = CONTRACTVORM_##form, .tot = end, .uren = hours}
/* the last day of the inleen, who pays when it stops early, what happens to the contract then */
#define DETACHERING(dag, wie, end, risk, after, text) \
	{dag, STAP_DETACHERING, wie, .tekst = text, .a = STOPRISICO_##risk, .b = NA_INLEEN_##after, \
	 .tot = end}
#define LOONWAARDE(dag, wie, kind, percent, who, next) \
	{dag, STAP_LOONWAARDE, wie, .tekst = who, .a = LOONWAARDESOORT_##kind, .b = percent, \
	 .tot = next}
/* until when */
#define FORFAIT(dag, wie, end) {dag, STAP_FORFAIT, wie, .tot = end}
/* per task: a struct demo_meting that comes to that percentage */
#define GEMETEN_PER_TAAK(dag, wie, tasks, percent, who, next) \
	{dag, STAP_LOONWAARDE, wie, .tekst = who, .a = LOONWAARDESOORT_GEMETEN, .b = percent, \
	 .tot = next, .meting = &(tasks)}
/* under which regime, until when; his time in minutes, and what for */
#define COACHING(dag, wie, regime, end) \
	{dag, STAP_COACHING, wie, .a = JOBCOACHREGIME_##regime, .tot = end}
#define COACHTIJD(dag, wie, what, minutes) \
	{dag, STAP_COACHTIJD, wie, .a = JOBCOACHACTIVITEIT_##what, .b = minutes}
/* what it comes to, how the work goes, what he learned; the young person agrees */
#define COACHVERSLAG(dag, wie, result, text, text2) \
	{dag, STAP_COACHVERSLAG, wie, text, text2, .a = JOBCOACHRESULTAAT_##result}
#define HARRIE(dag, wie, name) {dag, STAP_HARRIE, wie, .tekst = name}
/* about the work: who says it, about what, how pressing; and what was done about it */
#define MELDING(dag, wie, who, what, light, text) \
	{dag, STAP_MELDING, wie, .tekst = text, .a = MELDER_##who, .b = MELDING_##what, \
	 .c = LICHT_##light}
#define MELDINGANTWOORD(dag, wie, text) {dag, STAP_MELDINGANTWOORD, wie, .tekst = text}
/* who sees to it, and when it must be ready; what was agreed; what both expect, who may be told */
#define STARTLIJST(dag, wie, who, ready) \
	{dag, STAP_STARTLIJST, wie, .tot = ready, .ander = who}
#define STARTPUNT(dag, wie, what, text) \
	{dag, STAP_STARTPUNT, wie, .tekst = text, .a = STARTONDERWERP_##what}
#define STARTAFSPRAAK(dag, wie, text, text2) \
	{dag, STAP_STARTAFSPRAAK, wie, .tekst = text, .tekst2 = text2}
/* from which day with how many hours, how many more after so many weeks */
#define INGROEI(dag, wie, from, begin, more, weeks) \
	{dag, STAP_INGROEI, wie, .tot = from, .uren = begin, .a = more, .b = weeks}
/* what the young person wants to learn or do; the last wish: the answer, and what came of it */
#define ONTWIKKELWENS(dag, wie, kind, text) \
	{dag, STAP_ONTWIKKELWENS, wie, .tekst = text, .a = WENS_##kind}
#define WENSANTWOORD(dag, wie, answer, text) \
	{dag, STAP_WENSANTWOORD, wie, .tekst = text, .a = WENSANTWOORD_##answer}
#define WENSUITKOMST(dag, wie, text) {dag, STAP_WENSUITKOMST, wie, .tekst = text}
/* what the young person wants, his yes (ANTWOORD) to asking the employer, his words */
#define WENS(dag, wie, wish, may, text) \
	{dag, STAP_WENS, wie, .tekst = text, .a = CONTRACTWENS_##wish, .b = ANTWOORD_##may}
#define AANBOD(dag, wie, what, text) \
	{dag, STAP_AANBOD, wie, .tekst = text, .a = CONTRACTVERVOLG_##what}
#define VERVOLG(dag, wie, what) {dag, STAP_VERVOLG, wie, .a = CONTRACTVERVOLG_##what}
/* outcome, reason (of uitval), day of the first contact; explanation and what could have helped */
#define STOP(dag, wie, outcome, why, contact, text, text2) \
	{dag, STAP_STOP, wie, text, text2, .a = PLAATSINGUITKOMST_##outcome, \
	 .b = UITVALREDEN_##why, .tot = contact}
/* who tells, the reason, in his words */
#define KANT(dag, wie, side, why, text) \
	{dag, STAP_KANT, wie, .tekst = text, .a = UITVALKANT_##side, .b = UITVALREDEN_##why}
#define FASE(dag, wie, to, text) {dag, STAP_FASE, wie, .tekst = text, .a = FASE_##to}
#define BESTEMMING(dag, wie, where) {dag, STAP_BESTEMMING, wie, .a = BESTEMMING_##where}
#define BESTEMD(dag, wie, where, place, who) \
	{dag, STAP_BESTEMMING, wie, place, who, .a = BESTEMMING_##where}
/* the talk about leaving school: how, whether a parent was there, what was said; planned: when */
#define NASCHOOL(dag, wie, how, parents, text) \
	{dag, STAP_UITSTROOMGESPREK, wie, .tekst = text, .a = CONTACTSOORT_##how, \
	 .b = OUDERS_##parents}
#define NASCHOOL_OP(dag, wie, how, when) \
	{dag, STAP_UITSTROOMGESPREK, wie, .a = CONTACTSOORT_##how, .b = CHOICE_NONE, .tot = when}
#define WIL(dag, wie, text) {dag, STAP_WIL, wie, .tekst = text}
#define HELPT(dag, wie, text) {dag, STAP_HELPT, wie, .tekst = text}
#define BEMIDDELBAAR(dag, wie, until) \
	{dag, STAP_BEMIDDELBAAR, wie, .a = BEMIDDELSTAP_WEL, .b = CHOICE_NONE, .tot = until}
#define NU_NIET(dag, wie, why, until) \
	{dag, STAP_BEMIDDELBAAR, wie, .a = BEMIDDELSTAP_TIJDELIJK_NIET, .b = BEMIDDELBAAR_##why, \
	 .tot = until}
#define BEVINDING(dag, wie, what, answer, text) \
	{dag, STAP_BEVINDING, wie, .tekst = text, .a = BEVINDING_##what, .b = BEVINDING_##answer}
#define ERBIJ(dag, wie, who, role) {dag, STAP_BETROKKENE, wie, .a = BETROKKENE_##role, .ander = who}
#define WEG(dag, wie, who, text) {dag, STAP_BETROKKENE_WEG, wie, .tekst = text, .ander = who}
#define COACH(dag, wie, who, text) {dag, STAP_COACH, wie, .tekst = text, .ander = who}
#define NAASTE(dag, wie, name, relation, trusted) \
	{dag, STAP_NAASTE, wie, .tekst = name, .a = RELATIE_##relation, .b = trusted}
/* by who need not see the dossier */
#define VANGNET(dag, wie, text) {dag, STAP_VANGNET, wie, .tekst = text}
#define ZWAARTE(dag, wie, how, text) {dag, STAP_ZWAARTE, wie, .a = ZWAARTE_##how, .tekst = text}
#define HULP(dag, wie, text) {dag, STAP_HULP, wie, .tekst = text}
#define REACTIE(dag, wie, text) {dag, STAP_REACTIE, wie, .tekst = text}
#define OVERNAME(dag, wie, who) {dag, STAP_CASUSREGISSEUR, wie, .ander = who}
/* to whom, the day of the introduction, what he must know; and his no, or his yes */
#define OVERDRACHT(dag, wie, who, meet, text) \
	{dag, STAP_OVERDRACHT, wie, .tekst = text, .tot = meet, .ander = who}
#define WEIGER(dag, wie, text) {dag, STAP_WEIGER, wie, .tekst = text}
#define NEEM_OVER(dag, who) {dag, STAP_NEEM_OVER, who, .a = 0}
/* of whom what is asked, and why him; his answer is that to a verwijzing */
#define COACHVERZOEK(dag, wie, who, text, why) \
	{dag, STAP_COACHVERZOEK, wie, text, why, .ander = who}
/* of whom, until when, with what; and his yes, or his no */
#define VERWIJZING(dag, wie, who, until, text) \
	{dag, STAP_VERWIJZING, wie, .tekst = text, .tot = until, .ander = who}
#define HELP_MEE(dag, who) {dag, STAP_HELP_MEE, who, .a = 0}
#define HELP_NIET(dag, who, text) {dag, STAP_HELP_NIET, who, .tekst = text}
#define VOLGEND(dag, wie, when) {dag, STAP_VOLGEND, wie, .tot = when}
#define MONITOR(dag, wie) {dag, STAP_MONITOR, wie, .a = 0}
/* why, in the words of the young person, and when it is looked at again */
#define WAAKVLAM(dag, wie, text, again) {dag, STAP_WAAKVLAM, wie, .tekst = text, .tot = again}
/* the code of the signal, until when, why */
#define UITSTEL(dag, wie, code, until, text) {dag, STAP_UITSTEL, wie, text, code, .tot = until}
/* what, what the jongere says, and when it is looked back at */
#define BESLISSING(dag, wie, text, voice, until) \
	{dag, STAP_BESLISSING, wie, text, voice, .tot = until}
#define KENMERK(dag, wie, part, kind, text) \
	{dag, STAP_KENMERK, wie, .tekst = text, .a = KENMERK_##kind, .b = ONDERDEEL_##part}
/* what he asks, what works; what was decided, and until when to find out */
#define INTAKE(dag, wie, ask, works, what, until) \
	{dag, STAP_INTAKE, wie, ask, works, .a = INTAKEBESLUIT_##what, .tot = until}
#define INTAKE_HALF(dag, wie, ask) \
	{dag, STAP_INTAKE, wie, ask, .a = CHOICE_NONE, .tot = NIET}
/* who is asked, and what; the last day for an answer */
#define ADVIES(dag, wie, kind, who, text, until) \
	{dag, STAP_ADVIES, wie, text, who, .a = EXPERTISESOORT_##kind, .tot = until}
/* how it was agreed, on our proposal or on the text of the organisation */
#define OVEREENKOMST(dag, wie, how, own) \
	{dag, STAP_OVEREENKOMST, wie, .a = TEKENWIJZE_##how, .b = own}
/* what is needed at work and how much: WERKBEHOEFTE_, BEHOEFTE_; nothing: GEEN, NIET */
#define NODIG(dag, wie, need, much, text) \
	{dag, STAP_WERKBEHOEFTE, wie, .tekst = text, .a = WERKBEHOEFTE_##need, .b = BEHOEFTE_##much}
#define GEEN_AANPASSING(dag, wie) \
	{dag, STAP_WERKBEHOEFTE, wie, .a = WERKBEHOEFTE_GEEN, .b = CHOICE_NONE}
/* of what a werkgever may know, and how it is told */
#define VERTEL(dag, wie, need, text) \
	{dag, STAP_VERTEL, wie, .tekst = text, .a = WERKBEHOEFTE_##need}
/* got, and seen by who writes it down; until when; an employer may know of it, or not (0) */
#define CERTIFICAAT(dag, wie, kind, until, may, text) \
	{dag, STAP_CERTIFICAAT, wie, .tekst = text, .a = CERTIFICAAT_##kind, .b = may, .tot = until}
/* on what level somebody thinks, how that is known, and what it asks of work */
#define DENKNIVEAU(dag, wie, level, source, text) \
	{dag, STAP_DENKNIVEAU, wie, .tekst = text, .a = DENKNIVEAU_##level, \
	 .b = NIVEAUBRON_##source}
/* said of somebody, and taken away at once: it lies in the prullenbak */
#define VERGISSING(dag, wie, part, kind, text) \
	{dag, STAP_VERGISSING, wie, .tekst = text, .a = KENMERK_##kind, .b = ONDERDEEL_##part}
/* what it is and what it is about; its title is also what stands in it */
#define DOCUMENT(dag, wie, kind, part, title) \
	{dag, STAP_DOCUMENT, wie, .tekst = title, .a = DOCUMENT_##kind, .b = ONDERDEEL_##part}
#define DOEL(dag, wie, text, wish) {dag, STAP_DOEL, wie, .tekst = text, .a = DOELWENS_##wish}
/* until when, and who does it: ZELF is the young person */
#define ZELF M_COUNT
#define ACTIE(dag, wie, text, until, who) \
	{dag, STAP_ACTIE, wie, .tekst = text, .tot = until, .ander = who}
#define GEDAAN(dag, wie) {dag, STAP_GEDAAN, wie, .a = 0}
#define GEHAALD(dag, wie) {dag, STAP_GEHAALD, wie, .a = 0}
/* in the doelgroepregister, a benefit */
#define INKOMEN(dag, wie, register_, benefit) \
	{dag, STAP_INKOMEN, wie, .a = ANTWOORD_##register_, .b = ANTWOORD_##benefit}
#define SLUIT(dag, wie, outcome, text) \
	{dag, STAP_SLUIT, wie, .tekst = text, .a = SLUITUITKOMST_##outcome}
#define KLAAR {.soort = STAP_EINDE_LIJST}
/* clang-format on */

struct demo_jongere {
	const char *roepnaam, *voorvoegsel, *achternaam;
	int leeftijd;                 /* in years, today */
	int verjaard;                 /* days ago that this age was reached */
	enum demo_organisatie woont;  /* the municipality */
	enum demo_organisatie school; /* O_COUNT: none in the region */
	int schoolsoort;
	const char *klas;
	int uitstroom; /* day of leaving school; NIET: not known */
	int doelgroep; /* enum doelgroep or CHOICE_NONE */
	enum demo_mens casusregisseur;
	int instroom; /* day on which the dossier was opened */
	int fase;     /* in which it began */
	enum demo_bedrijf bedrijf;
	const char *werk;
	const struct stap *stappen; /* in order of day, ends with KLAAR */
	int eerder;                 /* all steps of the past happened this many days earlier */
};

struct demo {
	struct database *database;
	struct arena *arena;
	struct datum vandaag;
	struct moment nu;
	struct demo_regio regio;
	int telefoons;
};

/* Plays one life, in one transaction. */
MUST_USE int demo_jongere_create(struct demo *d, const struct demo_jongere *j);

#endif
