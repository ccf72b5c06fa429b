// Walking devices: the second table of 3.1, and the side of a cane (N22).

RuleSet: DeviceRow(device, order, basis)
* ^property[0].code = #device
* ^property[0].valueCode = #{device}
* ^property[1].code = #order
* ^property[1].valueInteger = {order}
* ^property[2].code = #basis
* ^property[2].valueString = "{basis}"

RuleSet: DeviceNumber(unit, value, min, max)
* ^property[3].code = #unit
* ^property[3].valueCode = #{unit}
* ^property[4].code = #value
* ^property[4].valueDecimal = {value}
* ^property[5].code = #allowed-min
* ^property[5].valueDecimal = {min}
* ^property[6].code = #allowed-max
* ^property[6].valueDecimal = {max}

CodeSystem: DeviceRule
Id: device-rule
Title: "Walking device rules"
Description: "Which walking device a patient gets, in the order of the rows, and in which hand a cane goes. A device that these rows propose never sets fall risk. [3.1, N22]"
* insert Published
* insert ClinicalBasis([[3.1, N22]])
* insert OwnCodes
* insert OwnProperty(0, device, code, [[walker, cane, crutches or none.]])
* insert OwnProperty(1, order, integer, [[Rows are tried from the lowest order on; rows of one order are alternatives.]])
* insert OwnProperty(2, unit, code, [[Unit of the value in UCUM.]])
* insert OwnProperty(3, value, decimal, [[The number the row turns on.]])
* insert OwnProperty(4, allowed-min, decimal, [[The lowest value a site may set.]])
* insert OwnProperty(5, allowed-max, decimal, [[The highest value a site may set.]])
* insert OwnProperty(6, basis, string, [[Clinical rules and facts the row comes from.]])

* #walker-two-hands "Walker: cannot walk 10 m safely without both hands" "Walker for a patient who cannot walk 10 m safely without both hands. Clinical basis: S1-41."
* #walker-two-hands insert DeviceRow(walker, 1, [[S1-41]])
* #walker-two-hands insert DeviceNumber(m, 10, 5, 20)
* #walker-weak "Walker: has weakness of MRC 3 or less" "Walker for a patient who has weakness of MRC 3 or less. Clinical basis: S1-41."
* #walker-weak insert DeviceRow(walker, 1, [[S1-41]])
* #walker-weak insert DeviceNumber({score}, 3, 2, 3)
* #walker-slow "Walker: needs more than 20 seconds to stand up, walk 3 m and come back (TUG)" "Walker for a patient who needs more than 20 seconds to stand up, walk 3 m and come back (TUG). Clinical basis: S1-41."
* #walker-slow insert DeviceRow(walker, 1, [[S1-41]])
* #walker-slow insert DeviceNumber(s, 20, 12, 30)
* #cane-unsteady "Cane: is unsteady but walks" "Cane for a patient who is unsteady but walks. Clinical basis: S1-42, S1-45."
* #cane-unsteady insert DeviceRow(cane, 2, [[S1-42, S1-45]])
* #cane-one-sided "Cane: has weakness of MRC 4 on one side" "Cane for a patient who has weakness of MRC 4 on one side. Clinical basis: S1-42, S1-45."
* #cane-one-sided insert DeviceRow(cane, 2, [[S1-42, S1-45]])
* #cane-one-sided insert DeviceNumber({score}, 4, 4, 4)
* #cane-fall-risk "Cane: has a fall risk" "Cane for a patient who has a fall risk. Clinical basis: S1-42, S1-45."
* #cane-fall-risk insert DeviceRow(cane, 2, [[S1-42, S1-45]])
* #crutches-unload "Forearm crutches: was told not to load one leg" "Forearm crutches for a patient who was told not to load one leg. Clinical basis: S1-43."
* #crutches-unload insert DeviceRow(crutches, 3, [[S1-43]])
* #no-device "No device: has none of these" "No device for a patient who has none of these. Clinical basis: S1-40."
* #no-device insert DeviceRow(none, 4, [[S1-40]])
* #step-down-days "Days without a fall to step down" "After so many days without a fall and with better strength a step down is proposed: walker, cane, none. A physiotherapist confirms it. Clinical basis: S1-36."
* #step-down-days insert DeviceRow(none, 5, [[S1-36]])
* #step-down-days insert DeviceNumber(d, 14, 7, 28)
* #cane-side-lowest "Hand of a cane, 1" "Opposite the leg with the lowest grade of the four key muscles. Clinical basis: N22, S1-42."
* #cane-side-lowest insert DeviceRow(cane, 11, [[N22, S1-42]])
* #cane-side-sum "Hand of a cane, 2" "If equal, opposite the leg with the lower sum of the four grades. Clinical basis: N22, S1-42."
* #cane-side-sum insert DeviceRow(cane, 12, [[N22, S1-42]])
* #cane-side-hand "Hand of a cane, 3" "If equal, the dominant hand. Clinical basis: N22, S1-42."
* #cane-side-hand insert DeviceRow(cane, 13, [[N22, S1-42]])
* #cane-side-unknown "Hand of a cane, 4" "If the dominant hand is not known, the hand the patient prefers. Clinical basis: N22, S1-42."
* #cane-side-unknown insert DeviceRow(cane, 14, [[N22, S1-42]])
