#include "cmd/bevolking_namen.h"

#include <string.h>

/* clang-format off */
static const char *const nederlands_voor[] = {
	"Daan", "Sem", "Bram", "Lucas", "Finn", "Levi", "Milan", "Luuk", "Mees", "Noah", "Jesse", "Thijs", "Lars", "Julian",
	"Stijn", "Ruben", "Tim", "Thomas", "Max", "Sven", "Koen", "Niels", "Jasper", "Bas", "Gijs", "Teun", "Joris", "Wouter",
	"Pieter", "Jeroen", "Dennis", "Kevin", "Mike", "Rick", "Nick", "Tygo", "Dylan", "Jordy", "Quinten", "Maarten", "Stef",
	"Emma", "Julia", "Sophie", "Anna", "Eva", "Lotte", "Lieke", "Fleur", "Noor", "Tess", "Roos", "Isa", "Sanne", "Femke",
	"Anouk", "Iris", "Lisa", "Naomi", "Britt", "Esmée", "Zoë", "Chloé", "Maud", "Romy", "Vera", "Nina", "Merel", "Sterre",
	"Demi", "Kim", "Laura", "Michelle", "Melissa", "Danique", "Amber", "Robin", "Joëlle", "Renée", "Silke", "Manon",
};
static const char *const fries_voor[] = {
	"Sjoerd", "Hidde", "Jelle", "Sietse", "Wietse", "Tjeerd", "Douwe", "Fokke", "Rinse", "Siebe", "Folkert", "Bauke",
	"Jildou", "Femke", "Nynke", "Sietske", "Froukje", "Baukje", "Tjitske", "Hiske", "Doutzen", "Wytske", "Jitske", "Anke",
};
static const char *const turks_voor[] = {
	"Emre", "Yusuf", "Ömer", "Mert", "Kerem", "Burak", "Can", "Enes", "Furkan", "Mehmet", "Mustafa", "Hakan", "Serkan",
	"Zeynep", "Elif", "Ayşe", "Fatma", "Büşra", "Esra", "Derya", "Selin", "Merve", "Gül", "Hatice", "Ceren", "Ebru",
};
static const char *const marokkaans_voor[] = {
	"Mohamed", "Mohammed", "Youssef", "Bilal", "Ayoub", "Hamza", "Ilias", "Anass", "Soufiane", "Marouane", "Zakaria",
	"Reda", "Fatima", "Imane", "Salma", "Aya", "Hajar", "Naïma", "Samira", "Nora", "Yasmina", "Ikram", "Soukaina", "Dounia",
};
static const char *const surinaams_voor[] = {
	"Ravi", "Sanjay", "Anil", "Dewan", "Rishi", "Vishal", "Jair", "Romano", "Clyde", "Winston", "Marvin", "Jermaine",
	"Priya", "Shanaya", "Anjali", "Sharda", "Roshni", "Chayenne", "Shanice", "Jaylinn", "Gaitree", "Ruth", "Mavis",
};
static const char *const pools_voor[] = {
	"Kacper", "Jakub", "Mateusz", "Bartosz", "Szymon", "Łukasz", "Paweł", "Dawid", "Adrian", "Wiktor",
	"Zuzanna", "Oliwia", "Natalia", "Aleksandra", "Wiktoria", "Gabriela", "Kinga", "Małgorzata", "Agnieszka", "Patrycja",
};
static const char *const verder_voor[] = {
	"Abdullahi", "Mohamud", "Filmon", "Yonas", "Samuel", "Kwame", "Kofi", "Karim", "Omar", "Rami", "Ali", "Reza", "Farid",
	"Hodan", "Sagal", "Luwam", "Selam", "Abena", "Adwoa", "Rania", "Lina", "Nour", "Zahra", "Shirin", "Mai", "Linh", "Mei",
};

struct achternaam {
	const char *voorvoegsel, *naam;
};
static const struct achternaam nederlands_achter[] = {
	{"de", "Jong"}, {NULL, "Jansen"}, {"de", "Vries"}, {"van den", "Berg"}, {"van", "Dijk"}, {NULL, "Bakker"}, {NULL, "Janssen"},
	{NULL, "Visser"}, {NULL, "Smit"}, {NULL, "Meijer"}, {"de", "Boer"}, {NULL, "Mulder"}, {"de", "Groot"}, {NULL, "Bos"},
	{NULL, "Vos"}, {NULL, "Peters"}, {NULL, "Hendriks"}, {"van", "Leeuwen"}, {NULL, "Dekker"}, {NULL, "Brouwer"}, {"de", "Wit"},
	{NULL, "Dijkstra"}, {NULL, "Smits"}, {"de", "Graaf"}, {"van der", "Meer"}, {"van der", "Linden"}, {NULL, "Kok"},
	{NULL, "Jacobs"}, {"de", "Haan"}, {NULL, "Vermeulen"}, {"van den", "Heuvel"}, {"van der", "Veen"}, {"van den", "Broek"},
	{"de", "Bruijn"}, {"van der", "Heijden"}, {NULL, "Schouten"}, {"van", "Beek"}, {NULL, "Willems"}, {"van", "Vliet"},
	{"van de", "Ven"}, {NULL, "Hoekstra"}, {NULL, "Maas"}, {NULL, "Verhoeven"}, {NULL, "Koster"}, {"van", "Dam"},
	{"van der", "Wal"}, {NULL, "Prins"}, {NULL, "Blom"}, {NULL, "Huisman"}, {"de", "Lange"}, {"van", "Veen"}, {NULL, "Kuipers"},
	{NULL, "Kuijpers"}, {"van", "Loon"}, {NULL, "Bosman"}, {"van der", "Velde"}, {NULL, "Postma"}, {"van", "Schaik"},
	{NULL, "Martens"}, {"van der", "Horst"}, {NULL, "Gerritsen"}, {NULL, "Kramer"}, {"van", "Wijk"}, {"ter", "Horst"},
	{NULL, "Tuinstra"}, {"van 't", "Hof"}, {"in 't", "Veld"}, {"op den", "Kamp"}, {"ten", "Brink"}, {"den", "Hartog"},
	{NULL, "Molenaar"}, {NULL, "Timmermans"}, {NULL, "Schipper"}, {NULL, "Wolters"}, {NULL, "Evers"}, {NULL, "Hermans"},
	{NULL, "Driessen"}, {NULL, "Cornelissen"}, {"van", "Eijk"}, {"van", "Rijn"}, {NULL, "Groen"}, {NULL, "Zwart"},
	{NULL, "Rooijakkers"}, {NULL, "Kleijn"}, {"van", "Zanten"}, {NULL, "Oosterhuis"}, {NULL, "Nijland"}, {NULL, "Verhagen"},
};
static const struct achternaam fries_achter[] = {
	{NULL, "Hoekstra"}, {NULL, "Wiersma"}, {NULL, "Bouma"}, {NULL, "Terpstra"}, {NULL, "Zijlstra"}, {NULL, "Hiemstra"},
	{NULL, "Veenstra"}, {NULL, "Postma"}, {NULL, "Sikkema"}, {NULL, "Boersma"}, {NULL, "Kooistra"}, {NULL, "Reitsma"},
	{NULL, "Dijkstra"}, {NULL, "Wijnja"}, {NULL, "Haarsma"}, {NULL, "Oostra"}, {NULL, "Feenstra"}, {"van der", "Ploeg"},
};
static const struct achternaam turks_achter[] = {
	{NULL, "Yılmaz"}, {NULL, "Kaya"}, {NULL, "Demir"}, {NULL, "Şahin"}, {NULL, "Çelik"}, {NULL, "Yıldız"}, {NULL, "Aydın"},
	{NULL, "Öztürk"}, {NULL, "Arslan"}, {NULL, "Doğan"}, {NULL, "Kılıç"}, {NULL, "Aslan"}, {NULL, "Koç"}, {NULL, "Kurt"},
	{NULL, "Özdemir"}, {NULL, "Polat"}, {NULL, "Güneş"}, {NULL, "Erdoğan"},
};
static const struct achternaam marokkaans_achter[] = {
	{"el", "Amrani"}, {"el", "Idrissi"}, {NULL, "Benali"}, {"el", "Khattabi"}, {NULL, "Bouzidi"}, {NULL, "Chakir"},
	{NULL, "Tahiri"}, {"el", "Yousfi"}, {NULL, "Saidi"}, {NULL, "Haddou"}, {"ben", "Haddu"}, {NULL, "Azzouzi"}, {NULL, "Mansouri"},
	{NULL, "Amezian"}, {NULL, "Bouali"}, {"el", "Hamdaoui"}, {NULL, "Ouali"}, {NULL, "Zerouali"},
};
static const struct achternaam surinaams_achter[] = {
	{NULL, "Ramdin"}, {NULL, "Ramsaran"}, {NULL, "Lo-A-Njoe"}, {NULL, "Kartowidjojo"}, {NULL, "Soekardi"}, {NULL, "Pinas"},
	{NULL, "Doorson"}, {NULL, "Riedewald"}, {NULL, "Jadnanansing"}, {NULL, "Bhagwandin"}, {NULL, "Kromosoeto"},
	{NULL, "Tjin-A-Tsoi"}, {NULL, "Baldew"}, {NULL, "Sewnath"}, {NULL, "Wijngaarde"}, {NULL, "Amatdanom"},
};
static const struct achternaam pools_achter[] = {
	{NULL, "Nowak"}, {NULL, "Kowalski"}, {NULL, "Wiśniewski"}, {NULL, "Wójcik"}, {NULL, "Kamiński"}, {NULL, "Lewandowski"},
	{NULL, "Zieliński"}, {NULL, "Szymański"}, {NULL, "Woźniak"}, {NULL, "Kozłowski"}, {NULL, "Mazur"}, {NULL, "Krawczyk"},
};
static const struct achternaam verder_achter[] = {
	{NULL, "Yusuf"}, {NULL, "Warsame"}, {NULL, "Tesfay"}, {NULL, "Haile"}, {NULL, "Mensah"}, {NULL, "Amoako"}, {NULL, "Haddad"},
	{"al", "Hassan"}, {NULL, "Khalil"}, {NULL, "Rahimi"}, {NULL, "Ahmadi"}, {NULL, "Nguyen"}, {NULL, "Chen"}, {"da", "Silva"},
	{"dos", "Santos"}, {NULL, "Latumahina"}, {NULL, "Pattiwael"}, {NULL, "Croes"},
};
/* clang-format on */

static const struct herkomst {
	double deel;
	const char *const *voor;
	size_t n_voor;
	const struct achternaam *achter;
	size_t n_achter;
} herkomsten[] = {
#define HERKOMST(deel, naam)                                                                       \
	{                                                                                          \
		deel, naam##_voor, COUNT(naam##_voor), naam##_achter, COUNT(naam##_achter)         \
	}
    HERKOMST(0.66, nederlands), HERKOMST(0.04, fries),     HERKOMST(0.07, turks),
    HERKOMST(0.08, marokkaans), HERKOMST(0.05, surinaams), HERKOMST(0.03, pools),
    HERKOMST(0.07, verder),
#undef HERKOMST
};

void persoonsnaam_create(struct toeval *t, struct persoonsnaam *ret)
{
	double delen[COUNT(herkomsten)];
	const struct herkomst *h, *achter;
	const struct achternaam *naam;

	for (size_t i = 0; i < COUNT(herkomsten); i++)
		delen[i] = herkomsten[i].deel;
	h = &herkomsten[toeval_pick(t, delen, COUNT(delen))];
	/* One in twelve has a first name and a surname from different places. */
	achter = toeval_is(t, 1.0 / 12) ? &herkomsten[toeval_pick(t, delen, COUNT(delen))] : h;
	naam = &achter->achter[toeval_below(t, achter->n_achter)];
	*ret = (struct persoonsnaam){h->voor[toeval_below(t, h->n_voor)], naam->voorvoegsel,
				     naam->naam};
}

const char *persoonsnaam_text(struct arena *a, struct toeval *t)
{
	struct persoonsnaam n;

	persoonsnaam_create(t, &n);
	return arena_format(a, "%s %s%s%s", n.roepnaam, n.voorvoegsel ? n.voorvoegsel : "",
			    n.voorvoegsel ? " " : "", n.achternaam);
}
