// SPDX-License-Identifier: GPL-2.0-or-later
// Guessing the language.
#include "text/language.hpp"
#include "catch.hpp"

#include <string>

using dateline::text::guess_language;

TEST_CASE("a sentence or two give the language away") {
  auto [text, language] = GENERATE(table<std::string, std::string>({
      {"The minister said on Monday that the talks had not been easy.", "en"},
      {"Der Minister sagte am Montag, dass die Gespräche nicht einfach gewesen sind.", "de"},
      {"Le ministre a dit lundi que les entretiens ne sont pas faciles pour la France.", "fr"},
      {"El ministro dijo el lunes que las conversaciones no han sido fáciles.", "es"},
      {"Il ministro ha detto che i colloqui di lunedì non sono stati facili per il governo.", "it"},
      {"O ministro disse na segunda-feira que as negociações não foram fáceis.", "pt"},
      {"De minister zei maandag dat het overleg niet makkelijk is voor een nieuw kabinet.", "nl"},
      {"Ministern sade på måndagen att samtalen inte är lätta för regeringen.", "sv"},
      {"Ministeren sagde mandag, at det efter mødet ikke er blevet lettere at blive enige.", "da"},
      {"Ministeren sa mandag at det etter møtet ikke er lettere å bli enige, og ble hjemme.", "no"},
      {"Ministeri sanoi maanantaina, että neuvottelut eivät ole helppoja, mutta ne jatkuvat.",
       "fi"},
      {"Minister powiedział w poniedziałek, że rozmowy nie są łatwe dla rządu.", "pl"},
      {"Ministr v pondělí řekl, že jednání nejsou podle něj snadná, ale pokračují.", "cs"},
      {"Minister v pondelok povedal, že rokovania nie sú podľa neho ľahké, ale pokračujú.", "sk"},
      {"Ministar je u ponedjeljak rekao da pregovori nisu laki, ali će se nastaviti.", "hr"},
      {"A miniszter hétfőn azt mondta, hogy a tárgyalások nem könnyűek, de még tartanak.", "hu"},
      {"Ministrul a spus luni că discuțiile nu sunt ușoare pentru guvern și vor continua.", "ro"},
      {"Bakan pazartesi günü görüşmelerin kolay olmadığını ancak bir sonuç için çok çalıştıklarını "
       "söyledi.",
       "tr"},
      {"Menteri mengatakan pada hari Senin bahwa pembicaraan itu tidak mudah.", "id"},
      {"Bộ trưởng nói hôm thứ Hai rằng các cuộc đàm phán không dễ dàng.", "vi"},
      {"Министр сказал в понедельник, что переговоры были непростыми.", "ru"},
      {"Міністр сказав у понеділок, що переговори були непростими.", "uk"},
      {"Министърът каза в понеделник, че преговорите не са лесни, но ще продължат.", "bg"},
      {"Министар је у понедељак рекао да преговори нису лаки.", "sr"},
      {"قال الوزير يوم الاثنين إن المحادثات لم تكن سهلة", "ar"},
      {"وزیر روز دوشنبه گفت که این گفتگوها آسان نبوده است", "fa"},
      {"وزیر نے پیر کو کہا کہ یہ مذاکرات آسان نہیں ہیں", "ur"},
      {"Ο υπουργός μίλησε τη Δευτέρα", "el"},
      {"השר דיבר ביום שני", "he"},
      {"मंत्री ने सोमवार को कहा", "hi"},
      {"大臣は月曜日に語った", "ja"},
      {"장관은 월요일에 말했다", "ko"},
      {"部长星期一发表讲话", "zh"},
      {"รัฐมนตรีกล่าวเมื่อวันจันทร์", "th"},
  }));
  CAPTURE(text);
  CHECK(guess_language(text) == language);
}

TEST_CASE("a foreign name doesn't change the language") {
  CHECK(guess_language("The president of Škoda met the mayor of Łódź at the station.") == "en");
  CHECK(guess_language("The word 平壤 is the name of a city in the north.") == "en");
}

TEST_CASE("addresses don't change the language") {
  const std::string line =
      "> ike@quill.com (Ike Quill), mae@mail.kestrel.com (Mae Kestrel) writes:\n";
  CHECK(guess_language(line + ">" + line + ">>" + line + "The rest was for me.") == "en");
  CHECK(guess_language(line + line + line) != "pt");
}

TEST_CASE("too little text has no language") {
  const std::string text = GENERATE(as<std::string>{}, "", "12 30 45", "Putin",
                                    "DAX 5,300.20 +1.2%", "Barcelona Madrid 2:0", "?", "\xFF\xFF");
  CAPTURE(text);
  CHECK(guess_language(text).empty());
}
