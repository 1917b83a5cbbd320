#include "toegang/recht.h"

#define M(NAME) (UINT64_C(1) << RECHT_##NAME)

static const uint64_t rights_of[ROL_COUNT] = {
#define ROL(NAME, code, label, begin, rights) [ROL_##NAME] = (rights),
#include "toegang/rollen.def"
#undef ROL
};

static const enum recht begin_of[ROL_COUNT] = {
#define ROL(NAME, code, label, begin, rights) [ROL_##NAME] = RECHT_##begin,
#include "toegang/rollen.def"
#undef ROL
};

static const struct choice rol_list[ROL_COUNT] = {
#define ROL(NAME, code_, label_, begin, rights) [ROL_##NAME] = {.code = (code_), .label = (label_)},
#include "toegang/rollen.def"
#undef ROL
};
const struct choices rollen = CHOICES("rol", rol_list);

static const struct {
	const char *code, *description;
} recht_list[RECHT_COUNT] = {
    [RECHT_NIET_GEZET] = {"niet_gezet", "niets"},
#define RECHT(NAME, code_, description_) [RECHT_##NAME] = {(code_), (description_)},
#include "toegang/rechten.def"
#undef RECHT
};

bool rol_has(enum rol rol, enum recht recht)
{
	if (recht <= RECHT_NIET_GEZET || recht >= RECHT_COUNT)
		return false;
	if (recht == RECHT_OPENBAAR)
		return true;
	if ((unsigned)rol >= ROL_COUNT)
		return false;
	return (rights_of[rol] >> recht) & 1;
}

enum recht rol_begin(enum rol rol)
{
	return (unsigned)rol < ROL_COUNT ? begin_of[rol] : RECHT_NIET_GEZET;
}

const char *recht_code(enum recht recht)
{
	return (unsigned)recht < RECHT_COUNT ? recht_list[recht].code
					     : recht_list[RECHT_NIET_GEZET].code;
}

const char *recht_description(enum recht recht)
{
	return (unsigned)recht < RECHT_COUNT ? recht_list[recht].description
					     : recht_list[RECHT_NIET_GEZET].description;
}
