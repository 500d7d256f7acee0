#pragma once
// The library's face for documents made of an article: the page of its own, and the model as JSON.
#include "render/article_json.h"
#include "render/json_ld.h"
#include "render/static_page.h"
#include "text/base64.h"
#include "text/image_type.h"
