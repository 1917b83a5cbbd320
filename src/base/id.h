/*
 * Typed ids. Every noun that has rows has its own one-member struct, so that passing a plaatsing_id
 * where a jongere_id is wanted does not compile. A noun gets an id by one line in IDS.
 *
 * Inside the program an id is the row's number; outside (URLs, JSON, exports) it is a token made of
 * that number and the kind under the installation's key (base/token.h): it carries no meaning,
 * cannot be guessed, and a token of one kind is not valid as another.
 */
#ifndef BASE_ID_H
#define BASE_ID_H

#include "base/base.h"

#define IDS(X)                                                                                     \
	X(jongere, JONGERE)                                                                        \
	X(gebruiker, GEBRUIKER)                                                                    \
	X(organisatie, ORGANISATIE)                                                                \
	X(functie, FUNCTIE)                                                                        \
	X(regio, REGIO)                                                                            \
	X(sessie, SESSIE)                                                                          \
	X(betrokkene, BETROKKENE)                                                                  \
	X(naaste, NAASTE)                                                                          \
	X(contactmoment, CONTACTMOMENT)                                                            \
	X(gebeurtenis, GEBEURTENIS)                                                                \
	X(werkgever, WERKGEVER)                                                                    \
	X(contactpersoon, CONTACTPERSOON)                                                          \
	X(aanspreekpunt, AANSPREEKPUNT)                                                            \
	X(plaatsing, PLAATSING)                                                                    \
	X(contract, CONTRACT)                                                                      \
	X(loonwaardemeting, LOONWAARDEMETING)                                                      \
	X(startpunt, STARTPUNT)                                                                    \
	X(ontwikkelwens, ONTWIKKELWENS)                                                            \
	X(melding, MELDING)                                                                        \
	X(werkbezoek, WERKBEZOEK)                                                                  \
	X(ingroeistap, INGROEISTAP)                                                                \
	X(jobcoach, JOBCOACH)                                                                      \
	X(jobcoachuur, JOBCOACHUUR)                                                                \
	X(jobcoachverslag, JOBCOACHVERSLAG)                                                        \
	X(harrie, HARRIE)                                                                          \
	X(uitval, UITVAL)                                                                          \
	X(signaal, SIGNAAL)                                                                        \
	X(terugkeer, TERUGKEER)                                                                    \
	X(uitstel, UITSTEL)                                                                        \
	X(contactverzet, CONTACTVERZET)                                                            \
	X(reeks, REEKS)                                                                            \
	X(reeksregel, REEKSREGEL)                                                                  \
	X(instelling, INSTELLING)                                                                  \
	X(invoerbestand, INVOERBESTAND)                                                            \
	X(opname, OPNAME)                                                                          \
	X(concept, CONCEPT)                                                                        \
	X(wijziging, WIJZIGING)                                                                    \
	X(inzage, INZAGE)                                                                          \
	X(toewijzing, TOEWIJZING)                                                                  \
	X(caseloadoverdracht, CASELOADOVERDRACHT)                                                  \
	X(overgedragen, OVERGEDRAGEN)                                                              \
	X(filter, FILTER)                                                                          \
	X(afwezigheid, AFWEZIGHEID)                                                                \
	X(scan, SCAN)                                                                              \
	X(zetel, ZETEL)                                                                            \
	X(scannorm, SCANNORM)                                                                      \
	X(verbeteragenda, VERBETERAGENDA)                                                          \
	X(verbeteractie, VERBETERACTIE)                                                            \
	X(afhechting, AFHECHTING)                                                                  \
	X(scanovername, SCANOVERNAME)                                                              \
	X(norm, NORM)                                                                              \
	X(afwezige, AFWEZIGE)                                                                      \
	X(casusoverleg, CASUSOVERLEG)                                                              \
	X(overlegdeelnemer, OVERLEGDEELNEMER)                                                      \
	X(overlegpunt, OVERLEGPUNT)                                                                \
	X(contactpunt, CONTACTPUNT)                                                                \
	X(dekking, DEKKING)                                                                        \
	X(convenant, CONVENANT)                                                                    \
	X(convenantpartner, CONVENANTPARTNER)                                                      \
	X(ondertekening, ONDERTEKENING)                                                            \
	X(convenantafspraak, CONVENANTAFSPRAAK)                                                    \
	X(nieuwkomer, NIEUWKOMER)                                                                  \
	X(nieuwkomerstap, NIEUWKOMERSTAP)                                                          \
	X(netwerklid, NETWERKLID)                                                                  \
	X(gremium, GREMIUM)                                                                        \
	X(gremiumlid, GREMIUMLID)                                                                  \
	X(bijeenkomst, BIJEENKOMST)                                                                \
	X(genodigde, GENODIGDE)                                                                    \
	X(bespreekpunt, BESPREEKPUNT)                                                              \
	X(puntvoorstel, PUNTVOORSTEL)                                                              \
	X(netwerkbesluit, NETWERKBESLUIT)                                                          \
	X(netwerkactie, NETWERKACTIE)                                                              \
	X(doel, DOEL)                                                                              \
	X(vraag, VRAAG)                                                                            \
	X(vraaglezer, VRAAGLEZER)                                                                  \
	X(vraagantwoord, VRAAGANTWOORD)                                                            \
	X(overzichtkeuze, OVERZICHTKEUZE)                                                          \
	X(agendafeed, AGENDAFEED)                                                                  \
	X(postbericht, POSTBERICHT)                                                                \
	X(accountaanvraag, ACCOUNTAANVRAAG)                                                        \
	X(actie, ACTIE)                                                                            \
	X(kenmerk, KENMERK)                                                                        \
	X(certificaat, CERTIFICAAT)                                                                \
	X(document, DOCUMENT)                                                                      \
	X(documentversie, DOCUMENTVERSIE)                                                          \
	X(afwijking, AFWIJKING)                                                                    \
	X(werkwijze, WERKWIJZE)                                                                    \
	X(werkagenda, WERKAGENDA)                                                                  \
	X(agendaregel, AGENDAREGEL)                                                                \
	X(artikel, ARTIKEL)                                                                        \
	X(artikelversie, ARTIKELVERSIE)                                                            \
	X(artikelmelding, ARTIKELMELDING)                                                          \
	X(synoniem, SYNONIEM)                                                                      \
	X(onderwerp, ONDERWERP)                                                                    \
	X(zelfscan, ZELFSCAN)                                                                      \
	X(stellingversie, STELLINGVERSIE)                                                          \
	X(formulering, FORMULERING)                                                                \
	X(overdracht, OVERDRACHT)                                                                  \
	X(verwijzing, VERWIJZING)                                                                  \
	X(overeenkomst, OVEREENKOMST)                                                              \
	X(aanmelding, AANMELDING)                                                                  \
	X(waakvlam, WAAKVLAM)                                                                      \
	X(bevinding, BEVINDING)                                                                    \
	X(proefplaatsing, PROEFPLAATSING)                                                          \
	X(beslissing, BESLISSING)                                                                  \
	X(expertise, EXPERTISE)

#define ID_STRUCT(name, NAME)                                                                      \
	typedef struct {                                                                           \
		int64_t nr;                                                                        \
	} name##_id;
IDS(ID_STRUCT)
#undef ID_STRUCT

enum id_kind {
	ID_GEEN,
#define ID_KIND(name, NAME) ID_##NAME,
	IDS(ID_KIND)
#undef ID_KIND
	    ID_COUNT
};

/* "jongere" for ID_JONGERE; the word used in paths. NULL for ID_GEEN. */
const char *id_kind_name(enum id_kind kind);
/* ID_GEEN when there is no such noun. */
enum id_kind id_kind_find(const char *name, size_t len);

#endif
