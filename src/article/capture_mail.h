#pragma once
#include "article/article.h"
#include "article/capture_units.h"

namespace broadside {

// Reads the header of a message ("From: …", "Subject: …") that a text may start with: the subject is the
// headline, the sender the author, without the address. The other lines of the header are left out. Nothing
// is taken unless there are a sender and a subject.
void read_mail_header(Buffer<Unit>& units, Article& article);

}  // namespace broadside
