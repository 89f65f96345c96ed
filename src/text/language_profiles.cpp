// SPDX-License-Identifier: GPL-2.0-or-later
// About thirty function words a language; the lists are of like length so that none is favoured.
#include "text/language_profiles.hpp"

#include <array>

namespace dateline::text {
namespace {

constexpr std::array profiles{
    LanguageProfile{"en",
                    "the of and to in a is that for it was on with as he be by at from are this "
                    "have has had not but his they which were said will would an or been who",
                    ""},
    LanguageProfile{"de",
                    "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine "
                    "als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch",
                    "äöüß"},
    LanguageProfile{"fr",
                    "de la le et les des en un du une que est pour qui dans a par plus pas au sur "
                    "ne se ce il sont avec son aux cette ont mais comme ou été elle ses d'une",
                    "éèàêçîôûœë"},
    LanguageProfile{"es",
                    "de la que el en y a los se del las un por con no una su para es al lo como "
                    "más o pero sus le ha sin sobre este ya entre cuando todo esta ser son fue",
                    "ñáéíóú¿¡"},
    LanguageProfile{"it",
                    "di che e la il un a per in una è del non sono con si i da della le dei nel "
                    "alla come più al lo ha ma gli delle anche dal questo o essere stato suo",
                    "àèìòù"},
    LanguageProfile{"pt",
                    "de a o que e do da em um para é com não uma os no se na por mais as dos como "
                    "mas foi ao ele das tem à seu sua ou ser quando muito nos já está pelo são",
                    "ãõçâêô"},
    LanguageProfile{
        "nl",
        "de het een van en in te dat op is voor met niet zijn aan er ook die om maar "
        "als bij door naar uit nog heeft worden werd tot over hij was ze deze wordt dan",
        "ë"},
    LanguageProfile{"sv",
                    "och att det i en på är som för med den av inte till har de ett om från men "
                    "var vid sig han så kan efter hade eller ska nu när blev enligt också mot över",
                    "åäö"},
    LanguageProfile{"da",
                    "og at det i en på er som for med den af ikke til har de et om fra men var ved "
                    "sig han så kan efter havde eller skal nu når blev også mod over hun blive",
                    "æøå"},
    LanguageProfile{"no",
                    "og at det i en på er som for med den av ikke til har de et om fra men var ved "
                    "seg han så kan etter hadde eller skal nå når ble også mot over hun etter bli",
                    "æøå"},
    LanguageProfile{"fi",
                    "ja on ei se että oli hän mutta joka ovat myös kun niin kuin jo sen mukaan "
                    "tai nyt vain olla ole ollut hänen sekä vielä jos kanssa mitä siitä ne kuten "
                    "jotka eivät jälkeen voi",
                    "äö"},
    LanguageProfile{"pl",
                    "i w nie na się z do to że jest o za od po przez jak dla ale co są jego był "
                    "ze być które tym który tak także a już oraz został może była",
                    "ąćęłńóśźż"},
    LanguageProfile{"cs",
                    "a se v na je že to s z do o i ve jako za by ale po pro jsou který od které "
                    "podle však při byl jeho už také není jen aby k která bude tak až než",
                    "ěščřžýůťďň"},
    LanguageProfile{"sk",
                    "a sa v na je že to s z do o aj vo ako za by ale po pre sú ktorý od ktoré "
                    "podľa však pri bol jeho už tiež nie len aby k ktorá bude tak až než",
                    "ľĺŕôäšťžň"},
    LanguageProfile{"hr",
                    "i je u da se na su za od s a o kako koji bi nije što iz ili ne sa po do te "
                    "koja koje biti bio samo više već ali nakon što prema kada će još zbog",
                    "čćđšž"},
    LanguageProfile{"hu",
                    "a az és hogy nem is egy ez van meg már csak de volt még mint el ki ha azt "
                    "szerint után kell vagy lesz pedig mert amely volna lehet ezt nagy akkor sem",
                    "őűáéíóöü"},
    LanguageProfile{"ro",
                    "de în și a la cu care pe nu din că o un este mai pentru se sunt au fi ca dar "
                    "după fost prin să ale sau iar până această acest le al cel despre",
                    "ășțâîşţ"},
    LanguageProfile{"tr",
                    "ve bir bu da de için ile olarak çok daha olan gibi ne en kadar sonra ancak "
                    "ise var o her olduğu şu ya değil mi diye dedi olduğunu eden tarafından göre",
                    "ğışçöü"},
    LanguageProfile{"id",
                    "yang dan di dengan untuk ini itu dari dalam akan pada tidak juga ke oleh "
                    "adalah karena sebagai ada telah mereka bisa saat para sudah lebih kepada "
                    "tersebut bahwa kata atau kami",
                    ""},
    LanguageProfile{"vi",
                    "và của là có cho không các được trong một với những người này đã ở để khi "
                    "từ đến tại về theo như nhưng cũng sẽ ra vào nhiều năm ông",
                    "ăâđêôơưạảấầậắằịọộớờợụủứừựẽ"},
    LanguageProfile{"ru",
                    "и в не на что с он как это по но из у за от о к для же так его а до было был "
                    "она они мы при также после будет или быть уже",
                    "ыэё"},
    LanguageProfile{"uk",
                    "і в не на що з він як це по але із у за від о до для же та його а й було був "
                    "вона вони ми при також після буде або бути вже про є",
                    "іїєґ"},
    LanguageProfile{"bg",
                    "и в не на че с той как това по но от у за се да е са ще като до беше бе тя "
                    "те при също след или бъде вече със към има ли му",
                    "ъ"},
    LanguageProfile{"sr",
                    "и у не на да са он као то по али из се је за од су о до који би што или није "
                    "била био која које након још више већ када бити само",
                    "ђјљњћџ"},
    LanguageProfile{"ar",
                    "في من على إلى أن عن مع هذا هذه التي الذي كان ما لا أو قال بين بعد كما قد لم "
                    "ذلك كل وقد إن خلال حيث وقال كانت غير هو هي",
                    "ةىأإ"},
    LanguageProfile{"fa",
                    "و در به از که این را با است برای آن یک خود تا می بر کرد هم نیز شده بود اما "
                    "شد هر یا باید وی ما دو گفت کرده های",
                    "پچژگکی"},
    LanguageProfile{"ur",
                    "کے کی میں ہے کا اور سے کو نے پر یہ ہیں کہ اس ان بھی نہیں ایک تھا لیے کر جو "
                    "تو ہو گیا کیا اپنے تھے وہ بعد",
                    "ٹڈڑےہں"},
};

}  // namespace

std::span<const LanguageProfile> language_profiles() { return profiles; }

}  // namespace dateline::text
