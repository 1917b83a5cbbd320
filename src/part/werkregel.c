#include "part/werkregel.h"

#include "gate/reeks.h"

#include "domain/contact.h"
#include "domain/verzoek.h"

/* A line, with the ids that its links are made of. */
struct regel {
	const struct werk *werk;
	const struct werkregel *row;
	const char *jongere;
	const char *plaatsing; /* "": about the dossier */
};

/* What it is about: the jongere, an overdracht or a verwijzing, whose receiver does not see the
 * jongere, the tray of a loket, a casusoverleg, one's part in the network, or one's own absence. */
static const char *subject_url(struct html *h, const struct regel *regel)
{
	overdracht_id overdracht = regel->werk->overdracht;

	if (regel->werk->signaal.soort == SIGNAAL_OVERDRACHT_GELUKT)
		return html_url(h, "/overdrachten/%s/ja", TOKEN(h, overdracht));
	if (regel->werk->signaal.soort == SIGNAAL_AANMELDING_WACHT)
		return "/aanmeldingen";
	if (regel->werk->signaal.soort == SIGNAAL_CASUSOVERLEG ||
	    (regel->werk->wachtende && !regel->werk->jongere.nr))
		return "/casusoverleggen";
	if (regel->werk->signaal.soort == SIGNAAL_VRAAG_AAN_U)
		return "/vragen?lijst=aan_mij";
	if (regel->werk->signaal.soort == SIGNAAL_KAART_KLOPT)
		return html_url(h, "/netwerk/%s", TOKEN(h, regel->werk->eigenaar));
	if (regel->werk->nieuwkomer.nr)
		return html_url(h, "/nieuwkomers/%s", TOKEN(h, regel->werk->nieuwkomer));
	if (regel->werk->agendaregel.nr)
		return html_url(h, "/agendaregels/%s", TOKEN(h, regel->werk->agendaregel));
	if (regel->werk->convenant.nr)
		return html_url(h, "/convenanten/%s", TOKEN(h, regel->werk->convenant));
	if (regel->werk->convenantafspraak.nr)
		return html_url(h, "/convenantafspraken/%s",
				TOKEN(h, regel->werk->convenantafspraak));
	if (regel->werk->netwerkactie.nr)
		return html_url(h, "/netwerkacties/%s", TOKEN(h, regel->werk->netwerkactie));
	if (regel->werk->bijeenkomst.nr)
		return html_url(h, "/bijeenkomsten/%s", TOKEN(h, regel->werk->bijeenkomst));
	if (regel->werk->verbeteractie.nr)
		return html_url(h, "/verbeteracties/%s", TOKEN(h, regel->werk->verbeteractie));
	if (regel->werk->werkwijze.nr)
		return html_url(h, "/werkwijzen/%s", TOKEN(h, regel->werk->werkwijze));
	if (regel->werk->zelfscan.nr)
		return html_url(h, "/zelfscan/%s", TOKEN(h, regel->werk->zelfscan));
	if (regel->werk->afwezigheid.nr)
		return "/afwezigheden";
	if (regel->werk->verwijzing.nr)
		return html_url(h, "/verwijzingen/%s", TOKEN(h, regel->werk->verwijzing));
	return overdracht.nr ? html_url(h, "/overdrachten/%s", TOKEN(h, overdracht))
			     : html_url(h, "/jongeren/%s", regel->jongere);
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

/* Where the real thing is done. */
static const char *act_url(struct html *h, const struct regel *regel)
{
	const char *jongere = regel->jongere, *plaatsing = regel->plaatsing;

	switch (regel->werk->signaal.soort) {
	case SIGNAAL_HULP_GEVRAAGD:
		return html_url(h, "/jongeren/%s/hulp", jongere);
	case SIGNAAL_CONTRACT_VOORBIJ:
	case SIGNAAL_CONTRACT_EINDIGT:
	case SIGNAAL_KETEN:
		return html_url(h, "/plaatsingen/%s", plaatsing);
	case SIGNAAL_PROEFPLAATSING_EINDIGT:
		return html_url(h, "/plaatsingen/%s/proefplaatsing", plaatsing);
	case SIGNAAL_STARTLIJST_OPEN:
		return html_url(h, "/plaatsingen/%s/startlijst", plaatsing);
	case SIGNAAL_INLEEN_EINDIGT:
		return html_url(h, "/plaatsingen/%s/detachering", plaatsing);
	case SIGNAAL_MELDING_ROOD:
	case SIGNAAL_MELDING_ORANJE:
		return html_url(h, "/plaatsingen/%s/meldingen", plaatsing);
	case SIGNAAL_WERKBEZOEK:
		return html_url(h, "/plaatsingen/%s/werkbezoeken", plaatsing);
	case SIGNAAL_ONTWIKKELWENS:
		return html_url(h, "/plaatsingen/%s/ontwikkelwensen", plaatsing);
	case SIGNAAL_INGROEI_STAP:
		return html_url(h, "/plaatsingen/%s/ingroei", plaatsing);
	case SIGNAAL_JOBCOACH_OP:
	case SIGNAAL_JOBCOACH_VERSLAG:
		return html_url(h, "/plaatsingen/%s/jobcoach", plaatsing);
	case SIGNAAL_LOONWAARDE_METEN:
	case SIGNAAL_FORFAIT_EINDIGT:
		return html_url(h, "/plaatsingen/%s/loonwaardemetingen/nieuw", plaatsing);
	case SIGNAAL_EERSTE_NAZORG:
	case SIGNAAL_NAZORG_RITME:
		return nazorg_url(h, regel);
	case SIGNAAL_WAAKVLAM_HERZIEN:
		return html_url(h, "/jongeren/%s/waakvlam", jongere);
	case SIGNAAL_UITSTROOM_ZONDER_BESTEMMING:
		return html_url(h, "/jongeren/%s/bestemming", jongere);
	case SIGNAAL_UITSTROOMGESPREK:
		return html_url(h, "/jongeren/%s/uitstroomgesprek", jongere);
	case SIGNAAL_PROFIEL_VEROUDERD:
		return html_url(h, "/jongeren/%s/bemiddelbaarheid", jongere);
	case SIGNAAL_TERUGBLIK:
		return html_url(h, "/jongeren/%s/beslissingen", jongere);
	case SIGNAAL_CERTIFICAAT_EINDIGT:
		return html_url(h, "/jongeren/%s/certificaten", jongere);
	case SIGNAAL_OVEREENKOMST_OPNIEUW:
		return html_url(h, "/jongeren/%s/overeenkomst", jongere);
	case SIGNAAL_COACH_BEGINT:
	case SIGNAAL_GEEN_CONTACT:
	case SIGNAAL_MINSTE_AANDACHT:
		return html_url(h, "/jongeren/%s/contactmomenten/nieuw", jongere);
	case SIGNAAL_INTAKE_HALF:
		return html_url(h, "/jongeren/%s/intake/wijzigen", jongere);
	case SIGNAAL_DIAGNOSE_EINDIGT:
	case SIGNAAL_ADVIES_WACHT:
		return html_url(h, "/jongeren/%s/intake", jongere);
	case SIGNAAL_AANMELDING_WACHT:
	case SIGNAAL_CASUSOVERLEG:
	case SIGNAAL_OVERDRACHT_AANGEBODEN:
	case SIGNAAL_OVERDRACHT_TERUG:
	case SIGNAAL_OVERDRACHT_WACHT:
	case SIGNAAL_OVERDRACHT_GELUKT:
	case SIGNAAL_COACH_GEVRAAGD:
	case SIGNAAL_COACH_TERUG:
	case SIGNAAL_VERWIJZING_GEVRAAGD:
	case SIGNAAL_VERWIJZING_TERUG:
	case SIGNAAL_VERWIJZING_WACHT:
	case SIGNAAL_VERWIJZING_EINDIGT:
	case SIGNAAL_VERWIJZING_BERICHT:
	case SIGNAAL_KAART_KLOPT:
	case SIGNAAL_WERKWIJZE_KLOPT:
	case SIGNAAL_VRAAG_AAN_U:
	case SIGNAAL_WERKAGENDA_BEURT:
	case SIGNAAL_CONVENANT_EINDIGT:
	case SIGNAAL_HANDTEKENING_WACHT:
	case SIGNAAL_CONVENANTAFSPRAAK_LAAT:
	case SIGNAAL_NIEUWKOMER_WELKOM:
	case SIGNAAL_NIEUWKOMER_STIL:
	case SIGNAAL_NETWERKACTIE:
	case SIGNAAL_VERSLAG_WACHT:
	case SIGNAAL_WERKAGENDA_BLIJFT:
	case SIGNAAL_VERBETERACTIE_TE_LAAT:
	case SIGNAAL_VERBETERACTIE_NIEUWS:
	case SIGNAAL_VERBETERACTIE_BLIJFT:
	case SIGNAAL_ZELFSCAN_OPEN:
		return subject_url(h, regel);
	case SIGNAAL_AFWEZIG_ZONDER_VERVANGER:
		return html_url(h, "/afwezigheden/%s/vervanger",
				TOKEN(h, regel->werk->afwezigheid));
	case SIGNAAL_COLLEGA_WACHT:
		return collega_url(h, regel);
	case SIGNAAL_ACTIE_TE_DOEN:
		return html_url(h, "/jongeren/%s/plan", jongere);
	case SIGNAAL_COUNT:
		break;
	}
	BUG("a signal without an act");
}

/* The one primary button: the real thing, or a look at the dossier for who may not do that. */
static struct ui_action primary_act(struct html *h, const struct request *r,
				    const struct regel *regel)
{
	const struct signaalsoort_info *info = &signaalsoorten[regel->werk->signaal.soort];
	const char *url = act_url(h, regel);

	if (!request_may_open(r, url))
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

void werkregel_view(struct html *h, const struct request *r, const struct werkregel *row)
{
	const struct werk *w = row->werk;
	const struct signaalsoort_info *info = &signaalsoorten[w->signaal.soort];
	const struct regel regel = {.werk = w,
				    .row = row,
				    .jongere = TOKEN(h, w->jongere),
				    .plaatsing = TOKEN(h, w->plaatsing)};
	const char *over = w->werkgever ? w->werkgever : w->actie;
	struct ui_action acts[2];
	size_t n = more_acts(h, r, &regel, acts);

	ui_signal(
	    h, &(struct ui_signal){.wat = over ? arena_format(h->arena, "%s: %s", info->label, over)
					       : info->label,
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
