#include "toegang/demo.h"

const struct demo_face demo_faces[ROL_COUNT] = {
    [ROL_CASUSREGISSEUR] = {"sanne.dewit@broekerwaard.example", "Sanne de Wit",
			    "Casusregisseur, gemeente Broekerwaard"},
    [ROL_JOBCOACH] = {"hans.vermeulen@stapvoorstap.example", "Hans Vermeulen",
		      "Jobcoach, Stap voor Stap"},
    [ROL_MENTOR] = {"joke.bakker@school-de-brug.example", "Joke Bakker",
		    "Mentor, praktijkschool De Brug"},
    [ROL_STAGEBEGELEIDER] = {"tim.visser@school-de-brug.example", "Tim Visser",
			     "Stagebegeleider, praktijkschool De Brug"},
    [ROL_ACCOUNTMANAGER] = {"ruben.schouten@wsp-waterland-oost.example", "Ruben Schouten",
			    "Accountmanager, Werkgeversservicepunt"},
    [ROL_DOORSTROOMCOACH] = {"naomi.riedewald@doorstroompunt.example", "Naomi Riedewald",
			     "Doorstroomcoach, Doorstroompunt"},
    [ROL_HULPVERLENER] = {"lotte.vandenheuvel@de-oever.example", "Lotte van den Heuvel",
			  "Hulpverlener, zorggroep De Oever"},
    [ROL_TEAMLEIDER] = {"erik.mulder@broekerwaard.example", "Erik Mulder",
			"Teamleider, gemeente Broekerwaard"},
    [ROL_AFSTEMMINGSREGISSEUR] = {"ingrid.vandam@school-en-werk.example", "Ingrid van Dam",
				  "Afstemmingsregisseur, netwerk School en Werk"},
    [ROL_MANAGER] = {"paul.hendriks@broekerwaard.example", "Paul Hendriks",
		     "Manager, gemeente Broekerwaard"},
    [ROL_BEHEERDER] = {"wietske.postma@school-en-werk.example", "Wietske Postma",
		       "Functioneel beheerder, netwerk School en Werk"},
    [ROL_PRIVACYFUNCTIONARIS] = {"anil.ramsaran@vlietdam.example", "Anil Ramsaran",
				 "Privacyfunctionaris, gemeente Vlietdam"},
    [ROL_DEELNEMER] = {"gerda.postmus@mee-waterland.example", "Gerda Postmus",
		       "Deelnemer aan de Implementatiescan, MEE Waterland"},
};

QUERY(demo_setting,
      "SELECT count(i.sleutel) AS aantal FROM instelling i WHERE i.sleutel = '" DEMO_INSTELLING
      "'");

int demo_find(struct db *db, bool *ret)
{
	int64_t count = 0;
	int rc = db_number(db, &demo_setting, ARGS_NONE, &count);

	*ret = !rc && count > 0;
	return rc;
}
