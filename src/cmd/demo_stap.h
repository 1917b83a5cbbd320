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
#include "domain/contact.h"
#include "domain/contracteinde.h"
#include "domain/document.h"
#include "domain/fase.h"
#include "domain/intake.h"
#include "domain/kenmerk.h"
#include "domain/loonwaarde.h"
#include "domain/onderdeel.h"
#include "domain/plaatsing.h"
#include "domain/plan.h"
#include "domain/proefplaatsing.h"
#include "domain/regeling.h"
#include "domain/school.h"
#include "domain/uitstroom.h"
#include "domain/uitval.h"

enum demo_stapsoort {
	STAP_EINDE_LIJST,
	STAP_CONTACT,
	STAP_NAZORG, /* a contact about the place */
	STAP_PLAATSING,
	STAP_PROEF, /* the agreement of a trial, signed and agreed on; and its evaluation, signed */
	STAP_EVALUATIE,
	STAP_CONTRACT,
	STAP_LOONWAARDE,
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
	STAP_NAASTE,
	STAP_HULP,
	STAP_REACTIE,
	STAP_CASUSREGISSEUR,
	STAP_OVERDRACHT, /* offered, and talked over the day before */
	STAP_WEIGER,
	STAP_VOLGEND, /* the next contact is on another day than the rhythm says */
	STAP_MONITOR,
	STAP_WAAKVLAM,
	STAP_UITSTEL,
	STAP_KENMERK,
	STAP_DOCUMENT,
	STAP_INTAKE,
	STAP_ADVIES,
	STAP_BESLISSING,
	STAP_INKOMEN,
	STAP_DOEL,
	STAP_ACTIE,
	STAP_GEDAAN,  /* the last thing agreed on */
	STAP_GEHAALD, /* the last goal */
	STAP_SLUIT
};

#define NIET 99999 /* a day that is not set */

struct stap {
	int dag;
	enum demo_stapsoort soort;
	enum demo_mens wie;
	const char *tekst;
	const char *tekst2;
	int a, b;                  /* what kind; see the macros */
	double uren;               /* a week */
	int tot;                   /* another day: the end, the next contact */
	enum demo_bedrijf bedrijf; /* B_GEEN: the young person's own */
	enum demo_mens ander;      /* somebody else than who records it */
	bool jobcoach;
};

/* clang-format off */
#define CONTACT(dag, wie, how, with, text) \
	{dag, STAP_CONTACT, wie, .tekst = text, .a = CONTACTSOORT_##how, .b = CONTACTMET_##with}
#define NAZORG(dag, wie, how, with, text) \
	{dag, STAP_NAZORG, wie, .tekst = text, .a = CONTACTSOORT_##how, .b = CONTACTMET_##with}
/* then .bedrijf, .tot (planned end), .ander (nazorg), .jobcoach, .tekst2 (employer knows) */
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
#define LOONWAARDE(dag, wie, kind, percent, who, next) \
	{dag, STAP_LOONWAARDE, wie, .tekst = who, .a = LOONWAARDESOORT_##kind, .b = percent, \
	 .tot = next}
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
#define NAASTE(dag, wie, name, relation, trusted) \
	{dag, STAP_NAASTE, wie, .tekst = name, .a = RELATIE_##relation, .b = trusted}
#define HULP(dag, wie, text) {dag, STAP_HULP, wie, .tekst = text}
#define REACTIE(dag, wie, text) {dag, STAP_REACTIE, wie, .tekst = text}
#define OVERNAME(dag, wie, who) {dag, STAP_CASUSREGISSEUR, wie, .ander = who}
/* to whom, the day of the introduction, what he must know; and his no */
#define OVERDRACHT(dag, wie, who, meet, text) \
	{dag, STAP_OVERDRACHT, wie, .tekst = text, .tot = meet, .ander = who}
#define WEIGER(dag, wie, text) {dag, STAP_WEIGER, wie, .tekst = text}
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
#define SLUIT(dag, wie, text) {dag, STAP_SLUIT, wie, .tekst = text}
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
