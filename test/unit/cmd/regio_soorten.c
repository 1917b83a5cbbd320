#include "unit/cmd/regio_soorten.h"

/* clang-format off */
const struct regio_soort regio_soorten[] = {
	{"a card with what to call for", "SELECT count(*) FROM t_gebruiker WHERE waarvoor_vouw IS NOT NULL"},
	{"somebody without a card", "SELECT count(*) FROM t_gebruiker WHERE kaart_op IS NULL AND waarvoor IS NULL"},
	{"a contactpunt", "SELECT count(*) FROM t_contactpunt"},
	{"a school that somebody stands for", "SELECT count(school_id) FROM t_dekking"},
	{"a municipality that somebody stands for", "SELECT count(gemeente) FROM t_dekking"},
	{"the kern", "SELECT count(*) FROM t_netwerklid WHERE lidsoort = 'kern'"},
	{"somebody who is new", "SELECT count(*) FROM t_nieuwkomer"},
	{"a convenant that holds", "SELECT count(*) FROM t_convenant WHERE convenantstand = 'geldig'"},
	{"a signature", "SELECT count(*) FROM t_ondertekening WHERE tekenstand = 'getekend'"},
	{"a promise", "SELECT count(*) FROM t_convenantafspraak"},
	{"a scan that was settled", "SELECT count(*) FROM t_scan WHERE toestand = 'vastgesteld'"},
	{"a scan that is being prepared", "SELECT count(*) FROM t_scan WHERE toestand = 'voorbereiding'"},
	{"a seat that answered a norm", "SELECT count(*) FROM t_normantwoord"},
	{"an action that was done", "SELECT count(klaar_datum) FROM t_verbeteractie"},
	{"a question without an answer", "SELECT count(*) FROM t_vraag v WHERE NOT EXISTS"
	 " (SELECT 1 FROM t_vraagantwoord a WHERE a.vraag_id = v.id)"},
	{"an answer of use", "SELECT count(gekozen_op) FROM t_vraagantwoord"},
	{"a question about a case", "SELECT count(*) FROM t_vraaglezer"},
	{"a goal that runs", "SELECT count(*) FROM t_doel WHERE toestand = 'open'"},
	{"a goal that was reached", "SELECT count(*) FROM t_doel WHERE toestand = 'klaar'"},
	{"something that should have been done", "SELECT count(*) FROM t_actie WHERE toestand = 'open' AND voor_datum < 20779"},
	{"something that the young person does", "SELECT count(*) FROM t_actie WHERE gebruiker_id IS NULL"},
	{"a criterion that is not there yet", "SELECT count(*) FROM t_bevinding WHERE antwoord = 'nog_niet'"},
	{"a finding from practice", "SELECT count(*) FROM t_bevinding WHERE bron = 'praktijk'"},
	{"a decision to look back on", "SELECT count(*) FROM t_beslissing WHERE terugblik_datum >= 20779"},
	{"a decision that was looked back on", "SELECT count(*) FROM t_terugblik"},
	{"an overeenkomst", "SELECT count(*) FROM t_overeenkomst"},
	{"a start list that is not done", "SELECT count(*) FROM t_startpunt WHERE toestand = 'open'"},
	{"good news", "SELECT count(*) FROM t_melding WHERE meldinglicht = 'groen'"},
	{"a casusoverleg with minutes", "SELECT count(*) FROM t_overlegpunt WHERE toestand = 'besproken'"},
	{"an agenda that is to come", "SELECT count(*) FROM t_overlegpunt p JOIN t_casusoverleg c"
	 " ON c.id = p.casusoverleg_id WHERE c.toestand = 'gepland'"},
	{"what a casusoverleg agreed on", "SELECT count(*) FROM t_overlegactie"},
	{"an overdracht that was accepted", "SELECT count(*) FROM t_overdracht WHERE toestand = 'geaccepteerd'"},
	{"an overdracht that was refused", "SELECT count(reden) FROM t_overdracht WHERE toestand = 'geweigerd'"},
	{"an overdracht that waits", "SELECT count(*) FROM t_overdracht WHERE toestand = 'aangeboden'"},
	{"minutes that are a draft", "SELECT count(*) FROM t_bijeenkomst WHERE bijeenkomststand = 'concept'"},
	{"a meeting of the network that is to come", "SELECT count(*) FROM t_bijeenkomst WHERE bijeenkomststand = 'gepland'"},
	{"a decision of the network", "SELECT count(*) FROM t_netwerkbesluit WHERE openbaar"},
	{"an action of a meeting that is not done", "SELECT count(*) FROM t_netwerkactie WHERE gedaan_datum IS NULL"},
	{"a line of the Werkagenda that is done", "SELECT count(bewijs) FROM t_agendaregel WHERE agendastand = 'klaar'"},
	{"a line of the Werkagenda with a figure", "SELECT count(begin_waarde) FROM t_agendaregel"},
	{"a zelfscan that was closed", "SELECT count(gesloten_op) FROM t_zelfscan"},
	{"a zelfscan that goes on", "SELECT count(*) FROM t_zelfscan WHERE gesloten_op IS NULL"},
	{"an answer in a zelfscan", "SELECT count(*) FROM t_zelfscanantwoord"},
	{"what the twelve put first", "SELECT count(derde_id) FROM t_prioriteit"},
	{"news of an action", "SELECT count(*) FROM t_opvolging"},
	{"news by a link", "SELECT count(zetel_id) FROM t_opvolging"},
	{"a board that said yes", "SELECT count(*) FROM t_afhechting WHERE afhechtstand = 'akkoord'"},
	{"a melding with an answer", "SELECT count(*) FROM t_melding WHERE antwoord_op IS NOT NULL"},
};
const size_t regio_soort_count = COUNT(regio_soorten);

const char *const regio_geweigerd[] = {
	"SELECT count(*) FROM t_dekking d JOIN t_organisatie o ON o.id = d.school_id WHERE o.soort <> 'school'",
	"SELECT count(*) FROM t_netwerklid WHERE gebruiker_id = door_id",
	"SELECT count(*) FROM t_nieuwkomerstap s JOIN t_nieuwkomer n ON n.id = s.nieuwkomer_id"
	" WHERE s.door_id <> n.gebruiker_id AND s.door_id <> n.mentor_id",
	"SELECT count(*) FROM t_vraagantwoord a JOIN t_vraag v ON v.id = a.vraag_id WHERE a.op < v.op"
	" OR a.gebruiker_id = v.gebruiker_id OR (v.vraagsoort = 'casus' AND NOT EXISTS"
	" (SELECT 1 FROM t_vraaglezer l WHERE l.vraag_id = v.id AND l.gebruiker_id = a.gebruiker_id))",
	"SELECT count(*) FROM t_scannorm c JOIN t_normversie v ON v.id = c.normversie_id"
	" JOIN t_norm n ON n.id = v.norm_id WHERE n.nummer <> c.volgorde",
	"SELECT count(*) FROM t_scan s WHERE voorzitter_zetel_id IS NOT NULL AND NOT EXISTS"
	" (SELECT 1 FROM t_zetel z WHERE z.id = s.voorzitter_zetel_id AND z.scan_id = s.id)",
	"SELECT count(*) FROM t_scan s WHERE (SELECT count(*) FROM t_verbeteragenda a WHERE a.scan_id = s.id) <> 1"
	" OR (SELECT count(*) FROM t_zetel z WHERE z.scan_id = s.id) <> 12",
	"SELECT count(*) FROM t_zetel z JOIN t_scan s ON s.id = z.scan_id JOIN t_functie f"
	" ON f.gebruiker_id = z.gebruiker_id WHERE f.rol <> 'deelnemer' AND z.gebruiker_id <> s.initiatiefnemer_id",
	"SELECT count(*) FROM t_normantwoord a JOIN t_zetel z ON z.id = a.zetel_id"
	" JOIN t_scannorm c ON c.id = a.scannorm_id WHERE c.scan_id <> z.scan_id",
	"SELECT count(*) FROM t_verbeteractie a JOIN t_verbeteragenda v ON v.id = a.verbeteragenda_id"
	" JOIN t_zetel z ON z.id = a.trekker_id WHERE z.scan_id <> v.scan_id",
	"SELECT count(*) FROM t_ondertekening o JOIN t_convenantpartner p ON p.id = o.convenantpartner_id"
	" JOIN t_convenant c ON c.id = p.convenant_id WHERE c.convenantstand = 'concept'",
	"SELECT count(*) FROM t_convenantafspraak a JOIN t_convenant c ON c.id = a.convenant_id"
	" JOIN t_convenantpartner p ON p.id = a.convenantpartner_id"
	" WHERE c.convenantstand <> 'geldig' OR p.convenant_id <> c.id",
	"SELECT count(*) FROM t_actie a JOIN t_doel d ON d.id = a.doel_id WHERE a.toestand = 'open' AND d.toestand <> 'open'",
	"SELECT count(*) FROM t_actie a WHERE a.toestand = 'open' AND a.gebruiker_id IS NOT NULL AND NOT EXISTS"
	" (SELECT 1 FROM t_betrokkene b WHERE b.jongere_id = a.jongere_id AND b.gebruiker_id = a.gebruiker_id"
	" AND b.tot_op = 253402300799000)",
	"SELECT count(*) FROM t_doel WHERE afgerond_op < op",
	"SELECT count(*) FROM t_actie WHERE afgerond_op < op",
	"SELECT count(*) FROM t_bevinding v WHERE NOT EXISTS (SELECT 1 FROM t_betrokkene b"
	" WHERE b.jongere_id = v.jongere_id AND b.gebruiker_id = v.gebruiker_id AND (b.onderdelen & v.onderdeel) <> 0"
	" AND b.van_op <= v.op AND b.tot_op > v.op)",
	"SELECT count(*) FROM t_bevinding v JOIN t_jongere j ON j.id = v.jongere_id WHERE j.bemiddelbaar = 'onbekend'",
	"SELECT count(*) FROM t_overlegpunt p JOIN t_casusoverleg c ON c.id = p.casusoverleg_id WHERE p.besproken_op < p.op"
	" OR (p.toestand = 'open' AND c.toestand = 'afgerond') OR (p.toestand = 'besproken' AND c.toestand = 'gepland')"
	" OR NOT EXISTS (SELECT 1 FROM t_overlegdeelnemer d WHERE d.casusoverleg_id = c.id AND d.gebruiker_id = p.gebruiker_id)",
	"SELECT count(*) FROM t_overlegpunt p JOIN t_jongere j ON j.id = p.jongere_id"
	" WHERE j.gesloten_op IS NOT NULL OR j.stand_waakvlam_datum IS NOT NULL",
	"SELECT count(*) FROM t_casusoverleg c WHERE NOT EXISTS (SELECT 1 FROM t_overlegdeelnemer d"
	" WHERE d.casusoverleg_id = c.id AND d.gebruiker_id = c.voorzitter_id)",
	"SELECT count(*) FROM t_overdracht o JOIN t_jongere j ON j.id = o.jongere_id WHERE o.beantwoord_op >= o.verloopt_op"
	" OR o.beantwoord_op <= o.aangeboden_op OR (o.toestand = 'geaccepteerd'"
	" AND (j.casusregisseur_id <> o.ontvanger_id OR j.casusregisseur_van_op <> o.beantwoord_op))"
	" OR (o.toestand <> 'geaccepteerd' AND j.casusregisseur_id <> o.afzender_id)",
	"SELECT count(*) FROM t_overdracht o WHERE 1 <> (SELECT count(*) FROM t_betrokkene b"
	" WHERE b.jongere_id = o.jongere_id AND b.gebruiker_id = o.ontvanger_id AND b.rol = 'ontvanger'"
	" AND b.onderdelen = o.onderdelen AND b.van_op = o.aangeboden_op"
	" AND b.tot_op = coalesce(o.beantwoord_op, o.verloopt_op))",
	"SELECT count(*) FROM t_contactmoment c JOIN t_overdracht o ON o.jongere_id = c.jongere_id"
	" WHERE o.toestand = 'geaccepteerd' AND ((c.gebruiker_id = o.afzender_id AND c.datum >= o.beantwoord_op / 86400000)"
	" OR (c.gebruiker_id = o.ontvanger_id AND c.datum < o.beantwoord_op / 86400000))",
	"SELECT count(*) FROM t_bijeenkomst b WHERE b.bijeenkomststand = 'vastgesteld' AND NOT EXISTS (SELECT 1"
	" FROM t_bijeenkomst v WHERE v.id = b.vervolg_id AND v.gremium_id = b.gremium_id AND v.datum > b.datum"
	" AND v.bijeenkomststand IN ('concept', 'vastgesteld'))",
	"SELECT count(*) FROM t_bespreekpunt p JOIN t_bijeenkomst b ON b.id = p.bijeenkomst_id"
	" WHERE p.verslag IS NOT NULL AND b.bijeenkomststand IN ('gepland', 'afgezegd')",
	"SELECT count(*) FROM t_netwerkbesluit n JOIN t_bespreekpunt p ON p.id = n.bespreekpunt_id"
	" WHERE p.bijeenkomst_id <> n.bijeenkomst_id",
	"SELECT count(*) FROM t_netwerkactie n JOIN t_bespreekpunt p ON p.id = n.bespreekpunt_id"
	" WHERE p.bijeenkomst_id <> n.bijeenkomst_id",
	"SELECT count(*) FROM t_gremium g WHERE 1 <> (SELECT count(*) FROM t_gremiumlid l"
	" WHERE l.gremium_id = g.id AND l.lidtaak = 'voorzitter')",
	"SELECT count(*) FROM t_zelfscandeelnemer d JOIN t_zelfscan z ON z.id = d.zelfscan_id WHERE d.klaar_op < z.op"
	" OR d.klaar_op > z.gesloten_op OR NOT EXISTS (SELECT 1 FROM t_functie f"
	" WHERE f.gebruiker_id = d.gebruiker_id AND f.organisatie_id = z.organisatie_id)",
	"SELECT count(*) FROM t_zelfscanantwoord a JOIN t_stellingversie v ON v.id = a.stellingversie_id WHERE v.nummer <> 1",
	"SELECT count(*) FROM t_prioriteit p JOIN t_verbeteragenda v ON v.id = p.verbeteragenda_id"
	" JOIN t_zetel z ON z.id = p.zetel_id WHERE z.scan_id <> v.scan_id OR EXISTS (SELECT 1 FROM t_scannorm n"
	" WHERE n.id IN (p.eerste_id, p.tweede_id, p.derde_id) AND n.scan_id <> v.scan_id)",
	"SELECT count(*) FROM t_verbeteractie a WHERE a.verteld_datum IS DISTINCT FROM"
	" (SELECT max(o.datum) FROM t_opvolging o WHERE o.verbeteractie_id = a.id)",
	"SELECT count(*) FROM t_startpunt s JOIN t_plaatsing p ON p.id = s.plaatsing_id"
	" WHERE p.eind_datum IS NOT NULL OR p.jongere_id <> s.jongere_id",
	"SELECT count(*) FROM t_startpunt s WHERE NOT EXISTS (SELECT 1 FROM t_betrokkene b"
	" WHERE b.jongere_id = s.jongere_id AND b.gebruiker_id = s.gebruiker_id AND b.tot_op = 253402300799000)",
	"SELECT count(*) FROM t_melding m JOIN t_plaatsing p ON p.id = m.plaatsing_id"
	" WHERE p.eind_datum IS NOT NULL OR p.jongere_id <> m.jongere_id OR m.antwoord_op < m.op",
	"SELECT count(*) FROM t_convenant c WHERE convenantstand <> 'concept'"
	" AND (SELECT count(*) FROM t_convenantpartner p WHERE p.convenant_id = c.id) < 2",
};
const size_t regio_geweigerd_count = COUNT(regio_geweigerd);
/* clang-format on */
