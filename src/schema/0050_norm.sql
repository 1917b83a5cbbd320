-- The norms of the Implementatiescan and their versions (F345-F349). The national texts are not public: these fifteen are our
-- own, from the ten factors of UWV Kennisverslag 2016-2, the seven of the handreiking of Baanwijs (2018) and the aspects of
-- lasting work of the Inspectie SZW (2018, bijlage 2). Everywhere they are called a proposal. A change is a new version: what
-- a scan worked with stays what it was, so that two years are compared by equal words only.

CREATE TABLE t_norm (
	id {{id}},
	nummer {{int}} NOT NULL UNIQUE CHECK (nummer BETWEEN 1 AND 15)
) {{strict}};

-- Without a versie: a row never changes, and the rows are the history.
CREATE TABLE t_normversie (
	id {{id}},
	norm_id {{int}} NOT NULL REFERENCES t_norm(id),
	nummer {{int}} NOT NULL CHECK (nummer >= 1), -- 1 is the shipped text; the highest counts
	titel {{text}} NOT NULL CHECK (trim(titel) <> ''),
	stelling {{text}} NOT NULL CHECK (trim(stelling) <> ''), -- what is scored
	goed {{text}} NOT NULL CHECK (trim(goed) <> ''), -- what good looks like
	vragen {{text}} NOT NULL CHECK (trim(vragen) <> ''), -- what to ask each other, one on a line
	artikel {{text}},                          -- of the kennisbank (0059), by its slug
	van_op {{int}} NOT NULL,
	gebruiker_id {{int}} REFERENCES t_gebruiker(id), -- NULL: the shipped text
	UNIQUE (norm_id, nummer)
) {{strict}};

INSERT INTO t_norm (nummer) VALUES (1);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'De jongere staat centraal',
	'In onze regio beslist de jongere mee over zijn eigen weg naar werk.',
	'De vraag van de jongere is het begin van elk plan. Hij is bij het gesprek over hem. Hij weet wie hem helpt en waar hij '
	|| 'terechtkan. Ook wie niet meteen wil meewerken blijft in beeld.',
'Wanneer was een jongere voor het laatst bij een overleg over zichzelf?
Wat doen wij als een jongere niet wil meewerken?
Hoe weet een jongere bij wie hij terechtkan als hij van school is?', 'factor-jongere-centraal', 0
FROM t_norm WHERE nummer = 1;
INSERT INTO t_norm (nummer) VALUES (2);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Ouders en vertrouwde mensen doen mee',
	'Wij werken samen met ouders en met anderen die de jongere vertrouwt.',
	'Ouders horen op tijd welke keuzes er komen en wie daarbij helpt. Wij vragen wie de jongere vertrouwt. Wij kijken ook '
	|| 'of thuis genoeg steun kan geven, en regelen hulp als dat niet zo is.',
'Op welk moment spreken wij ouders voor het eerst over werk?
Wie vraagt aan de jongere wie hij vertrouwt?
Wat doen wij als de steun thuis te klein is?', 'ouders-betrekken', 0
FROM t_norm WHERE nummer = 2;
INSERT INTO t_norm (nummer) VALUES (3);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Wij willen hetzelfde bereiken',
	'Wij hebben samen opgeschreven wat wij voor deze jongeren willen bereiken.',
	'Er is één doel dat alle organisaties kennen en gebruiken. Wij weten om welke jongeren het gaat, ook om wie geen '
	|| 'uitkering en geen school heeft. Wij kijken elk jaar samen of het doel is gehaald.',
'Kan ieder aan tafel ons doel in één zin zeggen?
Welke jongeren vallen nu buiten ons doel?
Waaraan zien wij dat het gelukt is?', 'factor-consensus', 0
FROM t_norm WHERE nummer = 3;
INSERT INTO t_norm (nummer) VALUES (4);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Ieder weet wie wat doet',
	'Voor elke stap van school naar werk is duidelijk wie verantwoordelijk is.',
	'De route van een jongere staat op papier. Per stap staat erbij welke organisatie aan zet is, en wanneer die het '
	|| 'overgeeft. Er zijn geen stappen van niemand en geen stappen die twee keer worden gedaan.',
'Bij welke stap is nu niet duidelijk wie aan zet is?
Wat doen wij dubbel?
Wie zegt er iets van als een stap blijft liggen?', 'baanwijs-samenwerken', 0
FROM t_norm WHERE nummer = 4;
INSERT INTO t_norm (nummer) VALUES (5);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Wij vertrouwen op elkaar',
	'Wat een organisatie in dit netwerk toezegt, gebeurt ook.',
	'Wij weten wat ieder inbrengt en wat een ander daaraan heeft. Wie een jongere overgeeft, weet dat de steun doorgaat. '
	|| 'Lukt iets niet, dan zegt men dat op tijd.',
'Welke toezegging kwam het laatste jaar niet uit, en wat deden wij toen?
Durven wij elkaar daarop aan te spreken?
Wat levert meedoen uw organisatie op?', 'factor-vertrouwen', 0
FROM t_norm WHERE nummer = 5;
INSERT INTO t_norm (nummer) VALUES (6);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'De juiste kennis zit aan tafel',
	'Onderwijs, werk, zorg en werkgevers brengen samen de kennis in die nodig is.',
	'Er is kennis over de doelgroep, over werk en over regelingen. Wat wij missen halen wij erbij, ook voor één jongere. '
	|| 'Wat iemand leert, houden wij vast als hij vertrekt.',
'Welke kennis misten wij bij de laatste moeilijke vraag?
Wie weet bij ons wat een jongere in werk wel kan?
Wat gaat verloren als één van ons vertrekt?', 'factor-disciplines', 0
FROM t_norm WHERE nummer = 6;
INSERT INTO t_norm (nummer) VALUES (7);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Een vaste kern, en anderen erbij als het nodig is',
	'Wij hebben een vaste groep mensen en halen anderen erbij voor een bijzondere vraag.',
	'De vaste kern blijft jaren bij elkaar en is het gezicht van het netwerk. Anderen weten dat zij gevraagd kunnen worden '
	|| 'en wat er dan van hen wordt verwacht. Wie nieuw is wordt ingewerkt.',
'Wie hoort bij de kern, en hoe lang al?
Wie halen wij te laat erbij?
Hoe leert een nieuwe collega ons netwerk kennen?', 'factor-vaste-kern', 0
FROM t_norm WHERE nummer = 7;
INSERT INTO t_norm (nummer) VALUES (8);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Er is genoeg hulp, tijd en geld',
	'Wij hebben genoeg mensen en middelen om elke jongere te helpen die dat nodig heeft.',
	'Wij weten hoeveel jongeren het zijn en wat zij nodig hebben. Begeleiders hebben tijd voor hen. Regelingen worden in '
	|| 'elke gemeente op dezelfde manier gebruikt. Geld van verschillende potjes kan samen één plan betalen.',
'Hoeveel jongeren wachten nu op hulp?
Waar loopt maatwerk vast op geld of regels?
Welke regeling werkt per gemeente anders, en waarom?', 'factor-aanbod', 0
FROM t_norm WHERE nummer = 8;
INSERT INTO t_norm (nummer) VALUES (9);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Op tijd beginnen, warm overgeven',
	'De overgang van school naar werk begint ruim voor de laatste schooldag en stopt daar niet.',
	'Een jaar voor de uitstroom kennen school en volgende begeleider de jongere allebei. Wie overgeeft en wie ontvangt '
	|| 'spreken elkaar, met de jongere erbij. Wat school weet gaat mee, voor zover dat mag.',
'Wanneer ziet de volgende begeleider een leerling voor het eerst?
Welke kennis gaat bij ons verloren na de laatste schooldag?
Wie belt er als een jongere in de zomer niets heeft?', 'overgang-van-school', 0
FROM t_norm WHERE nummer = 9;
INSERT INTO t_norm (nummer) VALUES (10);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Elke jongere heeft één vast gezicht',
	'Voor elke jongere is er één regisseur, en voor het netwerk als geheel ook.',
	'De jongere, zijn ouders en zijn werkgever weten wie zij bellen. Die persoon houdt overzicht en wisselt zo min '
	|| 'mogelijk. Daarnaast bewaakt iemand de afspraken tussen de organisaties.',
'Hoeveel begeleiders had een jongere bij ons in twee jaar?
Wie wijst de regisseur aan, en wie lost hem af?
Wie bewaakt de afspraken tussen onze organisaties?', 'een-vast-gezicht', 0
FROM t_norm WHERE nummer = 10;
INSERT INTO t_norm (nummer) VALUES (11);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Wij weten wie wij kunnen bellen',
	'Iedereen in het netwerk vindt snel de juiste persoon en krijgt op tijd antwoord.',
	'Er is een lijst die klopt: wie, waarvoor, hoe te bereiken. Wij zien elkaar ook echt, groot en klein. Wij hebben '
	|| 'afgesproken hoe snel wij antwoorden en hoe wij veilig informatie delen.',
'Wie heeft u het laatste jaar niet kunnen vinden?
Hoe snel krijgt een school antwoord van de gemeente, en andersom?
Welke informatie delen wij te veel of te weinig?', 'factor-contact', 0
FROM t_norm WHERE nummer = 11;
INSERT INTO t_norm (nummer) VALUES (12);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Alle lagen doen mee',
	'Management, beleid en uitvoering werken alle drie aan dezelfde afspraken.',
	'Wie met jongeren werkt mag toezeggen wat nodig is. Het management weet wat in de praktijk vastloopt en doet er iets '
	|| 'aan. Afspraken gelden ook als er iemand anders op de stoel zit.',
'Wat mag uw uitvoerder zelf toezeggen?
Hoe hoort u wat er vastloopt?
Welke afspraak van het management ziet de uitvoering niet terug?', 'factor-niveaus', 0
FROM t_norm WHERE nummer = 12;
INSERT INTO t_norm (nummer) VALUES (13);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Werkgevers doen mee',
	'Werkgevers weten wie zij bellen, en denken mee over wat deze jongeren kunnen.',
	'Er is één loket dat de weg weet en iedere gemeente doet daarin mee. Wij zoeken werkgevers op waar kansen zijn. Zij '
	|| 'krijgen eerlijke uitleg over de jongere, de regelingen en de hulp op de werkvloer.',
'Van hoeveel organisaties krijgt één werkgever nu een telefoontje?
Welke werkgevers kennen wij nog niet?
Wat zeggen werkgevers dat zij missen?', 'voor-werkgevers', 0
FROM t_norm WHERE nummer = 13;
INSERT INTO t_norm (nummer) VALUES (14);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Werk en jongere passen bij elkaar',
	'Wij kennen de jongere en de werkplek goed genoeg om ze bij elkaar te brengen.',
	'Wij weten wat een jongere kan en wil, en dat is niet ouder dan een half jaar. Wij zien de werkplek zelf en passen het '
	|| 'werk aan. De jongere wordt persoonlijk voorgesteld. Wij kiezen voor werk dat blijft, niet voor het snelste cijfer.',
'Hoe oud is wat wij van een jongere weten?
Wie kijkt er op de werkplek voordat iemand begint?
Sturen onze cijfers op snel of op blijvend?', 'rol-werkgeversadviseur', 0
FROM t_norm WHERE nummer = 14;
INSERT INTO t_norm (nummer) VALUES (15);
INSERT INTO t_normversie (norm_id, nummer, titel, stelling, goed, vragen, artikel, van_op)
SELECT id, 1, 'Wij blijven, ook na de start',
	'Na de start houden wij contact met jongere en werkgever, en wie uitvalt vangen wij op.',
	'Het is afgesproken wie contact houdt, hoe vaak en hoe lang. Wij zien een contract dat afloopt maanden van tevoren. '
	|| 'Valt iemand uit, dan weet binnen een week iemand dat en is er een volgende stap.',
'Wie belt de werkgever een half jaar na de start?
Hoe weten wij dat iemand is uitgevallen?
Wat doen wij in de eerste week daarna?', 'nazorg-die-werkt', 0
FROM t_norm WHERE nummer = 15;

-- No secret: what the norms say is in the kennisbank too.
CREATE VIEW normversie {{barrier}} AS
SELECT v.id, v.norm_id, n.nummer AS norm, v.nummer, v.titel, v.stelling, v.goed, v.vragen, v.artikel, v.van_op, v.gebruiker_id
FROM t_norm n JOIN t_normversie v ON v.norm_id = n.id;

-- Each norm as it counts now.
CREATE VIEW norm {{barrier}} AS
SELECT n.id, n.nummer, v.id AS normversie_id, v.nummer AS versienummer, v.titel, v.stelling, v.goed, v.vragen, v.artikel,
	v.van_op, v.gebruiker_id
FROM t_norm n JOIN t_normversie v ON v.norm_id = n.id
WHERE v.nummer = (SELECT max(w.nummer) FROM t_normversie w WHERE w.norm_id = n.id);

-- Who keeps the words.
CREATE VIEW t_normhouder AS
SELECT f.gebruiker_id FROM t_functie f
WHERE f.id = (SELECT ctx_functie()) AND f.gebruiker_id = (SELECT ctx_gebruiker()) AND f.rol = 'afstemmingsregisseur'
	AND f.van_datum <= (SELECT ctx_vandaag()) AND (f.tot_datum IS NULL OR f.tot_datum >= (SELECT ctx_vandaag()));

-- ---- guards: fifteen; the next version only, in one's own name, by the afstemmingsregisseur; and it stays ----

-- @sqlite
CREATE TRIGGER trg_norm_vast BEFORE UPDATE ON t_norm
BEGIN SELECT RAISE(ABORT, 'norm_vast'); END;

CREATE TRIGGER trg_normversie_nieuw BEFORE INSERT ON t_normversie
WHEN NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS NOT ctx_gebruiker() OR NEW.van_op IS NOT ctx_nu()
	OR NEW.nummer IS NOT (SELECT max(v.nummer) + 1 FROM t_normversie v WHERE v.norm_id = NEW.norm_id)
	OR NOT EXISTS (SELECT 1 FROM t_normhouder h)
BEGIN SELECT RAISE(ABORT, 'normversie_nieuw'); END;

CREATE TRIGGER trg_normversie_vast BEFORE UPDATE ON t_normversie
BEGIN SELECT RAISE(ABORT, 'norm_vast'); END;
-- @postgres
CREATE FUNCTION trg_norm_vast() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	RAISE EXCEPTION 'norm_vast' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER trg_norm_vast BEFORE UPDATE ON t_norm FOR EACH ROW EXECUTE FUNCTION trg_norm_vast();
CREATE TRIGGER trg_normversie_vast BEFORE UPDATE ON t_normversie FOR EACH ROW EXECUTE FUNCTION trg_norm_vast();

CREATE FUNCTION trg_normversie_nieuw() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
	IF NEW.gebruiker_id IS NULL OR NEW.gebruiker_id IS DISTINCT FROM ctx_gebruiker()
		OR NEW.van_op IS DISTINCT FROM ctx_nu()
		OR NEW.nummer IS DISTINCT FROM (SELECT max(v.nummer) + 1 FROM t_normversie v WHERE v.norm_id = NEW.norm_id)
		OR NOT EXISTS (SELECT 1 FROM t_normhouder h) THEN
		RAISE EXCEPTION 'normversie_nieuw' USING ERRCODE = 'integrity_constraint_violation';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER trg_normversie_nieuw BEFORE INSERT ON t_normversie FOR EACH ROW EXECUTE FUNCTION trg_normversie_nieuw();
-- @both
