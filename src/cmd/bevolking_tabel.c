#include "cmd/bevolking_tabel.h"

const struct bevolking_tabel_info *const bevolking_tabellen[TABEL_COUNT] = {
#define X(NOUN, noun) [TABEL_##NOUN] = &bevolking_tabel_##noun,
    BEVOLKING_TABELLEN(X)
#undef X
};
