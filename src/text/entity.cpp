#include "text/entity.h"

#include <array>
#include <cstdint>

#include "text/ascii.h"
#include "text/utf8.h"

namespace broadside {
namespace {

// Names and their characters, "name value " after each other, sorted by name: the 252 of HTML 4, and every
// name of WHATWG HTML (section 13.5) that stands for an ASCII character, so that no name can hide one in a
// URL. The other 1,800 names would cost 9 KB: browsers know them (see ReferenceKind::unknown).
constexpr std::string_view kNames =
    "AElig Æ AMP & Aacute Á Acirc Â Agrave À Alpha Α Aring Å Atilde Ã Auml Ä "
    "Beta Β "
    "COPY © Ccedil Ç Chi Χ "
    "Dagger ‡ Delta Δ DiacriticalGrave ` "
    "ETH Ð Eacute É Ecirc Ê Egrave È Epsilon Ε Eta Η Euml Ë "
    "GT > Gamma Γ "
    "Hat ^ "
    "Iacute Í Icirc Î Igrave Ì Iota Ι Iuml Ï "
    "Kappa Κ "
    "LT < Lambda Λ "
    "Mu Μ "
    "NewLine \n Ntilde Ñ Nu Ν "
    "OElig Œ Oacute Ó Ocirc Ô Ograve Ò Omega Ω Omicron Ο Oslash Ø Otilde Õ Ouml Ö "
    "Phi Φ Pi Π Prime ″ Psi Ψ "
    "QUOT \" "
    "REG ® Rho Ρ "
    "Scaron Š Sigma Σ "
    "THORN Þ Tab \t Tau Τ Theta Θ "
    "Uacute Ú Ucirc Û Ugrave Ù UnderBar _ Upsilon Υ Uuml Ü "
    "VerticalLine | "
    "Xi Ξ "
    "Yacute Ý Yuml Ÿ "
    "Zeta Ζ "
    "aacute á acirc â acute ´ aelig æ agrave à alefsym ℵ alpha α amp & and ∧ ang ∠ apos ' aring å ast * "
    "asymp ≈ atilde ã auml ä "
    "bdquo „ beta β bne =\u20E5 brvbar ¦ bsol \\ bull • "
    "cap ∩ ccedil ç cedil ¸ cent ¢ chi χ circ ˆ clubs ♣ colon : comma , commat @ cong ≅ copy © crarr ↵ cup ∪ "
    "curren ¤ "
    "dArr ⇓ dagger † darr ↓ deg ° delta δ diams ♦ divide ÷ dollar $ "
    "eacute é ecirc ê egrave è empty ∅ emsp \u2003 ensp \u2002 epsilon ε equals = equiv ≡ eta η eth ð euml ë "
    "euro € excl ! exist ∃ "
    "fjlig fj fnof ƒ forall ∀ frac12 ½ frac14 ¼ frac34 ¾ frasl ⁄ "
    "gamma γ ge ≥ grave ` gt > "
    "hArr ⇔ harr ↔ hearts ♥ hellip … "
    "iacute í icirc î iexcl ¡ igrave ì image ℑ infin ∞ int ∫ iota ι iquest ¿ isin ∈ iuml ï "
    "kappa κ "
    "lArr ⇐ lambda λ lang ⟨ laquo « larr ← lbrace { lbrack [ lceil ⌈ lcub { ldquo “ le ≤ lfloor ⌊ lowast ∗ "
    "lowbar _ loz ◊ lpar ( lrm \u200E lsaquo ‹ lsqb [ lsquo ‘ lt < "
    "macr ¯ mdash — micro µ midast * middot · minus − mu μ "
    "nabla ∇ nbsp \u00A0 ndash – ne ≠ ni ∋ not ¬ notin ∉ nsub ⊄ ntilde ñ nu ν num # nvgt >\u20D2 "
    "nvlt <\u20D2 "
    "oacute ó ocirc ô oelig œ ograve ò oline ‾ omega ω omicron ο oplus ⊕ or ∨ ordf ª ordm º oslash ø "
    "otilde õ otimes ⊗ ouml ö "
    "para ¶ part ∂ percnt % period . permil ‰ perp ⊥ phi φ pi π piv ϖ plus + plusmn ± pound £ prime ′ prod ∏ "
    "prop ∝ psi ψ "
    "quest ? quot \" "
    "rArr ⇒ radic √ rang ⟩ raquo » rarr → rbrace } rbrack ] rceil ⌉ rcub } rdquo ” real ℜ reg ® rfloor ⌋ "
    "rho ρ rlm \u200F rpar ) rsaquo › rsqb ] rsquo ’ "
    "sbquo ‚ scaron š sdot ⋅ sect § semi ; shy \u00AD sigma σ sigmaf ς sim ∼ sol / spades ♠ sub ⊂ sube ⊆ "
    "sum ∑ sup ⊃ sup1 ¹ sup2 ² sup3 ³ supe ⊇ szlig ß "
    "tau τ there4 ∴ theta θ thetasym ϑ thinsp \u2009 thorn þ tilde ˜ times × trade ™ "
    "uArr ⇑ uacute ú uarr ↑ ucirc û ugrave ù uml ¨ upsih ϒ upsilon υ uuml ü "
    "verbar | vert | "
    "weierp ℘ "
    "xi ξ "
    "yacute ý yen ¥ yuml ÿ "
    "zeta ζ zwj \u200D zwnj \u200C ";

// References that HTML also reads without a semicolon are a prefix of these names, which kNames lacks.
constexpr std::string_view kLongerThanLegacy =
    " centerdot copysr divideontimes gtcc gtcir gtdot gtlPar gtquest gtrapprox gtrarr gtrdot gtreqless "
    "gtreqqless gtrless gtrsim ltcc ltcir ltdot lthree ltimes ltlarr ltquest ltrPar ltri ltrie ltrif "
    "notinE notindot notinva notinvb notinvc notni notniva notnivb notnivc parallel timesb timesbar "
    "timesd ";

constexpr std::size_t letter_index(char c) {
  return is_ascii_upper(c) ? static_cast<std::size_t>(c - 'A') : static_cast<std::size_t>(c - 'a') + 26;
}

// For each first letter, the byte offset in kNames where its names start.
constexpr auto kNameStarts = [] {
  std::array<std::uint16_t, 53> starts{};
  std::size_t letter = 0;
  std::size_t at = 0;
  while (at < kNames.size()) {
    while (letter <= letter_index(kNames[at])) starts[letter++] = static_cast<std::uint16_t>(at);
    at = kNames.find(' ', at) + 1;  // the value
    at = kNames.find(' ', at) + 1;  // the next name
  }
  while (letter < starts.size()) starts[letter++] = static_cast<std::uint16_t>(kNames.size());
  return starts;
}();

std::string_view find_value(std::string_view name) {
  if (name.empty() || !is_ascii_alpha(name.front())) return {};
  const std::size_t letter = letter_index(name.front());
  std::string_view rest = kNames.substr(kNameStarts[letter], kNameStarts[letter + 1u] - kNameStarts[letter]);
  while (!rest.empty()) {
    const std::size_t name_end = rest.find(' ');
    const std::size_t value_end = rest.find(' ', name_end + 1);
    if (rest.substr(0, name_end) == name) return rest.substr(name_end + 1, value_end - name_end - 1);
    rest.remove_prefix(value_end + 1);
  }
  return {};
}

// Whether HTML also reads the reference to `value` without its semicolon: all of Latin-1 and a few of ASCII.
bool is_legacy(std::string_view value) {
  if (value.empty()) return false;
  const auto first = static_cast<unsigned char>(value.front());
  return first == 0xC2 || first == 0xC3 ||
         (value.size() == 1 && std::string_view("&<>\"").find(value) != std::string_view::npos);
}

bool browser_reads_a_prefix(std::string_view name) {
  // The longest name that may stand without a semicolon has six letters.
  for (std::size_t length = 2; length <= 6 && length < name.size(); ++length) {
    if (!is_legacy(find_value(name.substr(0, length)))) continue;
    std::array<char, 20> padded{};
    if (name.size() + 2 > padded.size()) return true;
    padded[0] = ' ';
    name.copy(padded.data() + 1, name.size());
    padded[name.size() + 1] = ' ';
    return kLongerThanLegacy.find(std::string_view(padded.data(), name.size() + 2)) == std::string_view::npos;
  }
  return false;
}

void append_numeric(std::string& out, std::string_view digits) {
  const bool hex = digits.front() == 'x' || digits.front() == 'X';
  if (hex) digits.remove_prefix(1);
  char32_t code_point = 0;
  for (const char c : digits) {
    code_point = code_point * (hex ? 16 : 10) + static_cast<char32_t>(hex_value(c));
    if (code_point > 0x10FFFF) break;
  }
  append_utf8(out, code_point == 0 ? kReplacement : code_point);
}

}  // namespace

ReferenceKind append_reference(std::string& out, std::string_view reference) {
  const std::string_view inner = reference.substr(1, reference.size() - 2);
  if (inner.front() == '#') {
    append_numeric(out, inner.substr(1));
    return ReferenceKind::decoded;
  }
  const std::string_view value = find_value(inner);
  if (!value.empty()) {
    out.append(value);
    return ReferenceKind::decoded;
  }
  out.append(reference);
  return browser_reads_a_prefix(inner) ? ReferenceKind::text : ReferenceKind::unknown;
}

void append_decoded(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t start = text.find('&');
    out.append(text.substr(0, start));
    if (start == std::string_view::npos) return;
    text.remove_prefix(start);
    const std::size_t size = reference_size(text);
    if (size == 0) {
      out.push_back('&');
      text.remove_prefix(1);
    } else {
      append_reference(out, text.substr(0, size));
      text.remove_prefix(size);
    }
  }
}

std::size_t reference_size(std::string_view text) {
  std::size_t at = 1;
  std::size_t most = 48;
  bool (*is_inner)(char) = [](char c) { return is_ascii_alnum(c); };
  if (text.size() > 2 && text[1] == '#') {
    const bool hex = text[2] == 'x' || text[2] == 'X';
    at = hex ? 3 : 2;
    most = hex ? 6 : 7;
    is_inner = hex ? [](char c) { return hex_value(c) >= 0; } : [](char c) { return is_ascii_digit(c); };
  } else if (text.size() < 2 || !is_ascii_alpha(text[1])) {
    return 0;
  }
  const std::size_t first = at;
  while (at < text.size() && at - first < most && is_inner(text[at])) ++at;
  return at > first && at < text.size() && text[at] == ';' ? at + 1 : 0;
}

}  // namespace broadside
