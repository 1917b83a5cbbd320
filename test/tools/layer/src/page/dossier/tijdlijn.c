#include "gate/page.h"
#include "page/dossier/contact.h"
