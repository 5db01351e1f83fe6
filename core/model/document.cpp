#include "core/model/document.h"
