#include "part/werkregel.h"

#include "gate/reeks.h"

#include "domain/contact.h"
#include "domain/verzoek.h"
#include "part/scanwerk.h"

#include <string.h>

/* A line, with the ids that its links are made of. */
struct regel {
	const struct werk *werk;
	const struct werkregel *row;
	const char *jongere;
	const char *plaatsing; /* "": about the dossier */
};

/* Where a list is meant, and no one thing of it; NULL: one thing. */
static const char *const list_urls[SIGNAAL_COUNT] = {
    [SIGNAAL_AANMELDING_WACHT] = "/aanmeldingen",
    [SIGNAAL_CASUSOVERLEG] = "/casusoverleggen",
    [SIGNAAL_VRAAG_AAN_U] = "/vragen?lijst=aan_mij",
    [SIGNAAL_VRAAG_BEANTWOORD] = "/vragen?lijst=van_mij",
};

/* The one thing that a line is about, by the first of these that it has; none: the jongere. */
static const struct subject {
	size_t at; /* of its id in struct werk */
	enum id_kind kind;
	const char *pad;
} subjects[] = {
    {offsetof(struct werk, nieuwkomer), ID_NIEUWKOMER, "/nieuwkomers"},
    {offsetof(struct werk, agendaregel), ID_AGENDAREGEL, "/agendaregels"},
    {offsetof(struct werk, convenant), ID_CONVENANT, "/convenanten"},
    {offsetof(struct werk, convenantafspraak), ID_CONVENANTAFSPRAAK, "/convenantafspraken"},
    {offsetof(struct werk, netwerkactie), ID_NETWERKACTIE, "/netwerkacties"},
    {offsetof(struct werk, puntvoorstel), ID_PUNTVOORSTEL, "/puntvoorstellen"},
    {offsetof(struct werk, bijeenkomst), ID_BIJEENKOMST, "/bijeenkomsten"},
    {offsetof(struct werk, werkwijze), ID_WERKWIJZE, "/werkwijzen"},
    {offsetof(struct werk, verwijzing), ID_VERWIJZING, "/verwijzingen"},
    {offsetof(struct werk, overdracht), ID_OVERDRACHT, "/overdrachten"},
};

static const char *thing_url(struct html *h, const struct regel *regel)
{
	for (size_t i = 0; i < COUNT(subjects); i++) {
		int64_t nr;

		memcpy(&nr, (const char *)regel->werk + subjects[i].at, sizeof(nr));
		if (nr)
			return arena_format(h->arena, "%s/%s", subjects[i].pad,
					    html_token(h, subjects[i].kind, nr));
	}
	return html_url(h, "/jongeren/%s", regel->jongere);
}

/* What it is about: the jongere, an overdracht or a verwijzing, whose receiver does not see the
 * jongere, the tray of a loket, a casusoverleg, one's part in the network, or one's own absence. */
static const char *subject_url(struct html *h, const struct regel *regel)
{
	const struct werk *werk = regel->werk;
	const char *scan = scanonderwerp_url(h, &werk->scan);

	if (werk->signaal.soort == SIGNAAL_OVERDRACHT_GELUKT)
		return html_url(h, "/overdrachten/%s/ja", TOKEN(h, werk->overdracht));
	if (list_urls[werk->signaal.soort])
		return list_urls[werk->signaal.soort];
	if (werk->wachtende && !werk->jongere.nr)
		return "/casusoverleggen";
	if (werk->signaal.soort == SIGNAAL_KAART_KLOPT)
		return html_url(h, "/netwerk/%s", TOKEN(h, werk->eigenaar));
	if (scan)
		return scan;
	return werk->afwezigheid.nr ? "/afwezigheden" : thing_url(h, regel);
}

/* A contact at the place, with whom it is due. */
static const char *nazorg_url(struct html *h, const struct regel *regel)
{
	return html_url(h, "/jongeren/%s/contactmomenten/nieuw?plaatsing=%s&met=%s", regel->jongere,
			regel->plaatsing, choice_code(&contactmetten, regel->werk->signaal.met));
}

/* Where a colleague waits for the reader. */
static const char *collega_url(struct html *h, const struct regel *regel)
{
	return regel->werk->verzoek == VERZOEK_ACTIE
		   ? html_url(h, "/jongeren/%s/plan", regel->jongere)
		   : subject_url(h, regel);
}

/* Where the real thing is done, below the place or the jongere; NULL: elsewhere. */
static const struct act_path {
	const char *plaatsing, *jongere;
} act_paths[SIGNAAL_COUNT] = {
    [SIGNAAL_CONTRACT_VOORBIJ] = {.plaatsing = ""},
    [SIGNAAL_CONTRACT_EINDIGT] = {.plaatsing = ""},
    [SIGNAAL_KETEN] = {.plaatsing = ""},
    [SIGNAAL_PROEFPLAATSING_EINDIGT] = {.plaatsing = "/proefplaatsing"},
    [SIGNAAL_STARTLIJST_OPEN] = {.plaatsing = "/startlijst"},
    [SIGNAAL_INLEEN_EINDIGT] = {.plaatsing = "/detachering"},
    [SIGNAAL_MELDING_ROOD] = {.plaatsing = "/meldingen"},
    [SIGNAAL_MELDING_ORANJE] = {.plaatsing = "/meldingen"},
    [SIGNAAL_WERKBEZOEK] = {.plaatsing = "/werkbezoeken"},
    [SIGNAAL_ONTWIKKELWENS] = {.plaatsing = "/ontwikkelwensen"},
    [SIGNAAL_INGROEI_STAP] = {.plaatsing = "/ingroei"},
    [SIGNAAL_JOBCOACH_OP] = {.plaatsing = "/jobcoach"},
    [SIGNAAL_JOBCOACH_VERSLAG] = {.plaatsing = "/jobcoach"},
    [SIGNAAL_LOONWAARDE_METEN] = {.plaatsing = "/loonwaardemetingen/nieuw"},
    [SIGNAAL_FORFAIT_EINDIGT] = {.plaatsing = "/loonwaardemetingen/nieuw"},
    [SIGNAAL_HULP_GEVRAAGD] = {.jongere = "/hulp"},
    [SIGNAAL_WAAKVLAM_HERZIEN] = {.jongere = "/waakvlam"},
    [SIGNAAL_UITSTROOM_ZONDER_BESTEMMING] = {.jongere = "/bestemming"},
    [SIGNAAL_UITSTROOMGESPREK] = {.jongere = "/uitstroomgesprek"},
    [SIGNAAL_PROFIEL_VEROUDERD] = {.jongere = "/bemiddelbaarheid"},
    [SIGNAAL_TERUGBLIK] = {.jongere = "/beslissingen"},
    [SIGNAAL_CERTIFICAAT_EINDIGT] = {.jongere = "/certificaten"},
    [SIGNAAL_OVEREENKOMST_OPNIEUW] = {.jongere = "/overeenkomst"},
    [SIGNAAL_COACH_BEGINT] = {.jongere = "/contactmomenten/nieuw"},
    [SIGNAAL_GEEN_CONTACT] = {.jongere = "/contactmomenten/nieuw"},
    [SIGNAAL_MINSTE_AANDACHT] = {.jongere = "/contactmomenten/nieuw"},
    [SIGNAAL_INTAKE_HALF] = {.jongere = "/intake/wijzigen"},
    [SIGNAAL_DIAGNOSE_EINDIGT] = {.jongere = "/intake"},
    [SIGNAAL_ADVIES_WACHT] = {.jongere = "/intake"},
    [SIGNAAL_ACTIE_TE_DOEN] = {.jongere = "/plan"},
};

static const char *act_url(struct html *h, const struct regel *regel)
{
	const enum signaalsoort soort = regel->werk->signaal.soort;
	const struct act_path *path = &act_paths[soort];

	if (path->plaatsing)
		return arena_format(h->arena, "/plaatsingen/%s%s", regel->plaatsing,
				    path->plaatsing);
	if (path->jongere)
		return arena_format(h->arena, "/jongeren/%s%s", regel->jongere, path->jongere);
	if (soort == SIGNAAL_EERSTE_NAZORG || soort == SIGNAAL_NAZORG_RITME)
		return nazorg_url(h, regel);
	if (soort == SIGNAAL_AFWEZIG_ZONDER_VERVANGER)
		return html_url(h, "/afwezigheden/%s/vervanger",
				TOKEN(h, regel->werk->afwezigheid));
	if (soort == SIGNAAL_NIEUWKOMER_ZONDER)
		return html_url(h, "/nieuwkomers/%s/mentor", TOKEN(h, regel->werk->nieuwkomer));
	return soort == SIGNAAL_COLLEGA_WACHT ? collega_url(h, regel) : subject_url(h, regel);
}

static struct regel regel_of(struct html *h, const struct werk *werk)
{
	return (struct regel){.werk = werk,
			      .jongere = TOKEN(h, werk->jongere),
			      .plaatsing = TOKEN(h, werk->plaatsing)};
}

const char *werkregel_url(struct html *h, const struct werk *werk)
{
	const struct regel regel = regel_of(h, werk);

	return act_url(h, &regel);
}

/* The one primary button: the real thing, or a look at the dossier for who may not do that. */
static struct ui_action primary_act(struct html *h, const struct request *r,
				    const struct regel *regel)
{
	const struct signaalsoort_info *info = &signaalsoorten[regel->werk->signaal.soort];
	const char *url = act_url(h, regel);

	if (!request_may_open(r, url) && regel->werk->jongere.nr)
		return (struct ui_action){.label = "Bekijk de jongere",
					  .url = html_url(h, "/jongeren/%s", regel->jongere),
					  .kind = UI_PRIMARY};
	return (struct ui_action){.label = info->doe, .url = url, .kind = UI_PRIMARY};
}

/* To a page about this signal: what names it goes along. */
static const char *pass_url(struct html *h, const struct regel *regel, const char *page)
{
	const char *url = arena_format(h->arena, "/jongeren/%s/%s?soort=%s", regel->jongere, page,
				       signaalsoorten[regel->werk->signaal.soort].code);

	return *regel->plaatsing ? arena_format(h->arena, "%s&plaatsing=%s", url, regel->plaatsing)
				 : url;
}

/* To take it over from a colleague. */
static struct ui_action take_act(struct html *h, const struct regel *regel)
{
	struct ui_hidden *hidden = arena_array(h->arena, 2, sizeof(*hidden));

	hidden[0] = (struct ui_hidden){"soort", signaalsoorten[regel->werk->signaal.soort].code};
	hidden[1] = (struct ui_hidden){"plaatsing", regel->plaatsing};
	return (struct ui_action){.label = "Neem over",
				  .url = html_url(h, "/jongeren/%s/overnemen", regel->jongere),
				  .post = true,
				  .hidden = hidden,
				  .n_hidden = *regel->plaatsing ? 2 : 1};
}

/* What else can be done with it, beside the real thing: without icons, of which a page had 100. */
static size_t more_acts(struct html *h, const struct request *r, const struct regel *regel,
			struct ui_action acts[2])
{
	enum signaalsoort soort = regel->werk->signaal.soort;
	size_t n = 0;

	if (regel->werk->werkwijze.nr) {
		acts[0] = (struct ui_action){
		    .label = "Stel uit",
		    .url = html_url(h, "/werkwijzen/%s/uitstel", TOKEN(h, regel->werk->werkwijze))};
		return 1;
	}
	if (!signaal_may_pass(soort))
		return 0;
	if (regel->werk->eigenaar.nr != r->wie.gebruiker.nr) {
		acts[0] = take_act(h, regel);
		return 1;
	}
	if (signaalsoorten[soort].uitstel_dagen)
		acts[n++] = (struct ui_action){.label = "Stel uit",
					       .url = pass_url(h, regel, "uitstellen")};
	acts[n++] = (struct ui_action){.label = "Geef aan een collega",
				       .url = pass_url(h, regel, "toewijzingen/nieuw")};
	return n;
}

/* What is sent of a chosen line: of one's own work only. */
static const char *kies_value(struct html *h, const struct request *r, const struct regel *regel)
{
	const struct werk *w = regel->werk;

	if (regel->row->kies == CHOICE_NONE || !signaal_may_pass(w->signaal.soort) ||
	    w->eigenaar.nr != r->wie.gebruiker.nr)
		return NULL;
	return arena_format(h->arena, "jongere=%s&soort=%s&plaatsing=%s", regel->jongere,
			    signaalsoorten[w->signaal.soort].code, regel->plaatsing);
}

static const char *reason_text(struct html *h, const struct regel *regel, const struct request *r)
{
	const struct werk *w = regel->werk;

	if (regel->row->eigenaar)
		return arena_format(h->arena, "%s Dit doet %s.", w->signaal.waarom,
				    regel->row->eigenaar);
	if (w->wachtende)
		return arena_format(h->arena, "%s %s wacht erop.", w->signaal.waarom, w->wachtende);
	if (w->vervangt)
		return arena_format(h->arena, "%s U doet dit voor %s, die er nu niet is.",
				    w->signaal.waarom, w->vervangt);
	if (w->toegewezen && w->eigenaar.nr == r->wie.gebruiker.nr)
		return arena_format(h->arena, "%s U doet dit voor een collega.", w->signaal.waarom);
	return w->signaal.waarom;
}

/* What it is, and of what: a place, or something that was agreed. */
static const char *wat_text(struct html *h, const struct werk *w)
{
	const char *label = signaalsoorten[w->signaal.soort].label;
	const char *over = w->werkgever ? w->werkgever : w->actie;

	if (!over)
		return label;
	return arena_format(h->arena, strchr(label, '?') ? "%s %s" : "%s: %s", label, over);
}

void werkregel_view(struct html *h, const struct request *r, const struct werkregel *row)
{
	const struct werk *w = row->werk;
	struct regel regel = regel_of(h, w);
	struct ui_action acts[2];
	size_t n = more_acts(h, r, &regel, acts);

	regel.row = row;
	ui_signal(h,
		  &(struct ui_signal){.wat = wat_text(h, w),
				      .wie = row->naam,
				      .url = subject_url(h, &regel),
				      .waarom = reason_text(h, &regel, r),
				      .termijn = ui_due_text(h, w->signaal.uiterlijk, r->vandaag),
				      .tone = ui_due_tone(w->signaal.uiterlijk, r->vandaag),
				      .action = primary_act(h, r, &regel),
				      .meer = acts,
				      .n_meer = n,
				      .kies = kies_value(h, r, &regel),
				      .gekozen = row->kies > KIES_RIJEN});
}
