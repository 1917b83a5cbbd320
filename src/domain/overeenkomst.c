#include "domain/overeenkomst.h"

const char *overeenkomst_voorstel(void)
{
	return "Wij helpen je op weg naar werk dat bij je past. Jij beslist mee. Met deze afspraak "
	       "begint onze hulp.\n\n"
	       "## Wat wij doen\n\n"
	       "- Je krijgt één vaste persoon die je kunt bellen.\n"
	       "- Wij maken samen een plan. Jij zegt wat je wilt.\n"
	       "- Wij zoeken samen werk, een stage of een opleiding die past.\n"
	       "- Wij blijven helpen als je werk hebt, en ook als het een keer misgaat.\n\n"
	       "## Wat jij doet\n\n"
	       "- Je komt op afspraken. Lukt dat niet, dan laat je het weten.\n"
	       "- Je zegt het als iets niet goed gaat, of als je iets anders wilt.\n\n"
	       "## Wat wij opschrijven\n\n"
	       "- Wij schrijven alleen op wat nodig is om je te helpen.\n"
	       "- Je mag alles lezen wat over jou is opgeschreven.\n"
	       "- Een werkgever hoort alleen wat jij goed vindt.\n\n"
	       "## Stoppen\n\n"
	       "- Je mag altijd stoppen, of om een andere begeleider vragen.\n"
	       "- Heb je een uitkering? Dan kan stoppen daar iets aan veranderen. Vraag het ons "
	       "eerst.";
}
