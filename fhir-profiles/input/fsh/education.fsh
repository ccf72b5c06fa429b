// Education sheets and device fitting (clinical content, section 5). The description is what a plan prints; the entries are
// the whole sheet. Words in braces are filled in from the plan and the site. Sentences: second person, at most 15 words.

RuleSet: Advice(id, name, code, title, text)
* insert InstanceMetadata
* url = "https://w3id.org/spine-rehab/fhir/ActivityDefinition/{id}"
* name = "{name}"
* title = {title}
* description = {text}
* kind = #ServiceRequest
* profile = "https://w3id.org/spine-rehab/fhir/StructureDefinition/rehab-request"
* code = $codes#{code}
* intent = #order
* doNotPerform = false

RuleSet: SheetEntry(title, text)
* extension[education-entry][+].extension[title].valueString = {title}
* extension[education-entry][=].extension[text].valueString = {text}

Instance: device-fitting
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Fitting of a walking aid"
Description: "A walker, cane or crutches are fitted, and how to use them is taught."
* insert Advice(device-fitting, DeviceFitting, device-fitting, [["Fitting of a walking aid"]], [["If you use a walking aid, your physio fits it for you. The grip is level with the crease of your wrist. Practise with it until you feel sure."]])
* insert Basis([["5.1, S1-40, S1-41, S1-42, S1-43, S1-44, S1-45, S1-46, G5"]])

Instance: edu-exercise
InstanceOf: ActivityDefinition
Usage: #definition
Title: "How to exercise"
Description: "Rules that hold for every exercise of the library."
* insert Advice(edu-exercise, EduExercise, exercise-rules, [["How to exercise"]], [["Your ward physio shows you each exercise once. Breathe out as you push or lift. Stop if pain does not settle in 30 minutes."]])
* insert Basis([["4, 5.8, S0-9, S0-11, S0-16, S1-10, S1-47, S1-51, S1-52, S4-13, S2-16, S2-17, S2-19, G12"]])
* insert SheetEntry([["Why exercise"]], [["Exercise gets you moving again and makes your muscles strong. The plan works on strength and on moving freely."]])
* insert SheetEntry([["Start safely"]], [["Start each exercise after your ward physio has shown it to you once. Breathe out as you push or lift."]])
* insert SheetEntry([["How much pain is fine"]], [["Pain may rise by 2 points. It must be gone in 30 minutes. If it is not, stop and do less next time."]])
* insert SheetEntry([["Make it harder step by step"]], [["After a good week, take the next step of an exercise. Do more, or do a harder form."]])
* insert SheetEntry([["When not to exercise"]], [["Do not exercise with a fever or a new danger sign. Do not exercise if your heart or lungs feel bad. With an open or leaking wound, do nothing on the floor or on your front."]])
* insert SheetEntry([["Not in this plan"]], [["Do no sit-ups and do not lift both legs at once. Do not reach for your toes. Do not twist with a load. Do not run before week 13, and only if your surgeon agrees."]])
* insert SheetEntry([["Your first visit to the physio"]], [["The physio looks at how you move. Your strength, your pain and how far you bend are checked too. Then you get a plan of your own. It works best face to face. Not every treatment suits everyone. Keep going even when it is slow."]])

Instance: edu-walking-aid
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Walking aids"
Description: "Which aid, how high, in which hand, on stairs and at home."
* insert Advice(edu-walking-aid, EduWalkingAid, walking-aid, [["Walking aids"]], [["A walking aid keeps you safe. The grip is level with the crease of your wrist. Your physio tells you when you can do without it."]])
* insert Basis([["5.1, S1-36, S1-40, S1-41, S1-42, S1-43, S1-44, S1-45, S1-46, S4-4, G5"]])
* insert SheetEntry([["Which one"]], [["A walker is for when you need a lot of help. A cane gives you extra balance. Crutches are for a leg that must not carry weight."]])
* insert SheetEntry([["How high"]], [["Stand in your walking shoes with your arms hanging. The grip is at the crease of your wrist. Your elbow then bends a little, by 15 to 30 degrees."]])
* insert SheetEntry([["Which hand for a cane"]], [["Hold it in the hand opposite your weaker leg: {side}. Move the cane and the weak leg together."]])
* insert SheetEntry([["Walker"]], [["Move it a short step ahead. Keep both hands on it and step into it. Do not pull on it to stand up."]])
* insert SheetEntry([["Stairs"]], [["Going up, put your stronger leg first. Going down, put your weaker leg first. Hold the rail."]])
* insert SheetEntry([["Letting go of it"]], [["Your physio tells you when. Most people step down from a walker to a cane, then to none. Good practice makes you sure of yourself."]])
* insert SheetEntry([["At home"]], [["Clear rugs and cables away. Keep a light on at night. Wear shoes that do not slip, even more so with numb feet. Keep things at waist height."]])

Instance: edu-body-mechanics
InstanceOf: ActivityDefinition
Usage: #definition
Title: "How to move"
Description: "Walking, turning, picking up, bed, sitting, carrying, dressing."
* insert Advice(edu-body-mechanics, EduBodyMechanics, body-mechanics, [["How to move"]], [["Walk tall with small steps. Turn with several small steps. Bend your knees and hips to pick things up. Roll to the side to get out of bed."]])
* insert Basis([["5.2, S1-30, S1-31, S1-32, S1-33, S1-34, S2-7, S2-11, S3-22, S3-30, S4-22, S4-24, G6"]])
* insert SheetEntry([["Walk"]], [["Keep your head up and your shoulders back. Make your back long, as if a string lifts your head. Take small steps. This puts less strain on your back and helps it heal."]])
* insert SheetEntry([["Turn"]], [["Take several small steps. Let nose, hips and toes point the same way. If you are steady, you may pivot on your stronger leg. One foot turns and the other stays planted. Your trunk does not twist."]])
* insert SheetEntry([["Pick up"]], [["Go close to the thing. Bend your knees and hips and keep your back flat. Or use a grabber. So your stronger joints carry the load."]])
* insert SheetEntry([["Bed"]], [["Roll onto your side as one piece. Let your legs drop and push up with your arms. So your back does not twist."]])
* insert SheetEntry([["Sit"]], [["Sit on a firm chair with your feet flat. Stand up every {sitting} minutes. Long sitting makes you stiff and can press on a nerve."]])
* insert SheetEntry([["Carry"]], [["Carry at most {limit} kg. Two small loads close to your body are best. This guards the part of your back that was operated on."]])
* insert SheetEntry([["Dress"]], [["Sit down to dress. Use a sock aid. Put a foot on the other knee only if your team allows it."]])

Instance: edu-pain
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Keep pain low enough to move"
Description: "Medicines, cold and warmth, rest of mind, and why a leg hurts. Information only: nothing here starts, stops or changes a medicine."
* insert Advice(edu-pain, EduPain, pain-control, [["Keep pain low enough to move"]], [["Good pain control lets you move, and moving helps you heal. Take your medicine as prescribed. A cold pack in a cloth can help in the first two weeks. Bring your questions to your doctor."]])
* insert Basis([["5.3, S1-57, S1-58, S1-59, S1-60, S1-61, S1-62, S1-63, S1-64, S1-65, S1-71, S2-5, S2-6, S2-7, S2-8, S2-9, S2-15, S2-18, S3-13, S4-2, S4-3, S4-5, S4-11, S4-12, S4-15, S4-16, S4-17, S4-18, S4-19, S4-20, S4-21, S4-23, G9, G10, G12"]])
* insert SheetEntry([["How it works"]], [["Good pain control lets you move, and moving helps you heal. Several small things often work better than one strong drug."]])
* insert SheetEntry([["Paracetamol (acetaminophen)"]], [["It is mild and often the base. You use it with other drugs. Check other packs for the same drug."]])
* insert SheetEntry([["Anti-inflammatory drugs such as ibuprofen"]], [["They calm swelling and pain. They are not for everyone. Ask first if you have a stomach ulcer or weak kidneys. Ask too if you take a blood thinner. After a fusion, always ask your surgeon first."]])
* insert SheetEntry([["Opioids"]], [["They are strong and meant for days to a few weeks. They can be addictive. They make you sleepy and slow your bowels. Do not drive and do not drink alcohol. Your plan is to stop by: {date}."]])
* insert SheetEntry([["Nerve drugs such as gabapentin"]], [["They are sometimes used when nerve pain lasts. Do not stop them all at once."]])
* insert SheetEntry([["Steroids"]], [["Your team sometimes gives them to calm swelling."]])
* insert SheetEntry([["Take it as prescribed"]], [["Take each drug as your doctor says. Bring your questions to your doctor."]])
* insert SheetEntry([["Cold and warmth"]], [["In the first two weeks use a cold pack in a cloth. Use it for 10 to 15 minutes, several times a day. Later, warmth may help tight muscles, for 15 to 20 minutes at most. Keep a cloth between. Never put cold or warmth on the wound or on numb skin."]])
* insert SheetEntry([["Relax"]], [["Try slow breathing. Try to think of a calm place."]])
* insert SheetEntry([["Gentle moves"]], [["Do your stretches and exercises as planned. They ease pain too."]])
* insert SheetEntry([["Massage"]], [["It may loosen tight muscles. Keep away from the wound, and ask your team first."]])
* insert SheetEntry([["If pain lasts"]], [["Your surgeon may talk with you about more help. There is scar care, and training with feedback from your body. There are shots near the nerve and small nerve devices. Rarely, there is one more operation."]])
* insert SheetEntry([["Not now"]], [["Have no chiropractic work, no pulling and no shock waves on your back. They need your surgeon's yes."]])
* insert SheetEntry([["Why does my leg hurt?"]], [["Swelling and healing nerves send signals to your leg. Lying for long and a changed walk add to it. Your feet may ache because they work harder. It often eases over weeks. Small nerves can take 6 weeks, large ones up to a year. Nerves grow about 1 mm a day."]])

Instance: edu-nutrition
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Food and drink"
Description: "Protein, fruit and vegetables, drinking, bowels, diabetes, underweight, smoking."
* insert Advice(edu-nutrition, EduNutrition, nutrition, [["Food and drink"]], [["Eat protein with each meal and plenty of fruit and vegetables. Drink enough, unless you were told to limit fluids. Not smoking helps your wound and bones heal."]])
* insert Basis([["5.4, S0-12, S0-13, S0-14, S1-13, S1-66, S1-67, S1-68, S1-69, S3-20, G11"]])
* insert SheetEntry([["Protein"]], [["Eat some with each meal. Fish, eggs, milk, beans and chicken are good. It builds muscle. Aim for 1.2 to 1.5 g per kg of weight each day. Ask first if your kidneys are ill."]])
* insert SheetEntry([["Fruit and vegetables"]], [["Eat plenty of both. They give you vitamins and minerals."]])
* insert SheetEntry([["Foods that may calm swelling"]], [["Try oily fish, berries, leafy greens, nuts and olive oil."]])
* insert SheetEntry([["Regular meals"]], [["Eat at set times and a bit of each kind. Good food lowers the risk of trouble."]])
* insert SheetEntry([["Drink"]], [["Drink about 8 glasses a day, unless told to limit fluids. Drink more when you are active or hot. Water helps you get better and helps your bowels."]])
* insert SheetEntry([["Bowels"]], [["Fibre, water and walking help. Tell us if your bowels have not moved for 3 days."]])
* insert SheetEntry([["If you have diabetes"]], [["Keep your sugar in your target. High sugar slows down wounds and nerves."]])
* insert SheetEntry([["If you weigh too little"]], [["Eat extra snacks. Ask for a diet expert. Wounds heal slower with too little food."]])
* insert SheetEntry([["If you smoke"]], [["To stop helps your wound and your bones heal. Ask us for help."]])

Instance: edu-mind
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Mind and mood"
Description: "Worry, calm, small wins, people, fear of moving, and when to ask for help."
* insert Advice(edu-mind, EduMind, mental-health, [["Mind and mood"]], [["To feel stuck, worried or low is common. Set one small goal a day and enjoy reaching it. Tell us if you feel low most days."]])
* insert Basis([["5.5, S0-3, S0-16, S0-18, S1-65, S1-70, S1-71, S1-72, S1-73, S1-83, S3-23"]])
* insert SheetEntry([["It is common"]], [["Many people feel stuck, worried or low when they cannot move as before. Mind and body heal together."]])
* insert SheetEntry([["What helps"]], [["Breathe slowly and deeply. Picture a calm place. Take 5 minutes a day for it."]])
* insert SheetEntry([["Small wins"]], [["Pick one goal a day that you can reach. Tick it off and enjoy it."]])
* insert SheetEntry([["People"]], [["Talk to family, friends and your team. You can join a support group."]])
* insert SheetEntry([["Fear of moving"]], [["Moving as planned does not harm the operation. Not moving makes your muscles weak."]])
* insert SheetEntry([["Be patient"]], [["Healing is slow and goes up and down. Do not lose hope. Each person heals in a different way."]])
* insert SheetEntry([["Get help"]], [["Call us if you feel low most days for 2 weeks: {clinic}. If you think of harming yourself, call at once: {crisis number}."]])

RuleSet: DailyLife(procedure, name, errands, desk, chores, manual)
* insert Advice(edu-daily-life-{procedure}, {name}, daily-life, [["Daily life and work"]], [["Take up easy tasks first and harder ones later. Talk to your employer before you start work again."]])
* insert Basis([["5.6, S1-74, S1-75, S1-76, S1-77, S1-78, S1-79"]])
* insert SheetEntry([["From week 1"]], [["Look after yourself and walk around the house. Make a simple meal. Dust at waist height."]])
* insert SheetEntry([["From {errands}"]], [["Do a short shop with a light bag. Do your laundry in small loads."]])
* insert SheetEntry([["From {desk}"]], [["Start desk work for part of the day. Drive when your team says you can. Until then, ride along."]])
* insert SheetEntry([["From {chores}"]], [["Use the vacuum cleaner. Do light work in the garden."]])
* insert SheetEntry([["From {manual}"]], [["Go back to manual work in steps. Do sport that does not jolt your back."]])
* insert SheetEntry([["Talk to your employer"]], [["Ask for shorter days or other hours. Ask for lighter or other tasks and more breaks to walk. A high desk, a good chair or a lifting aid may help. You may work from home. Set a day to look at it again. Make the plan with your care team."]])

Instance: edu-daily-life-microdiscectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Daily life and work after a microdiscectomy"
Description: "Which activities come back when, and what to ask an employer."
* insert DailyLife(microdiscectomy, EduDailyLifeMicrodiscectomy, weeks 2 to 3, weeks 2 to 4, week 6, weeks 6 to 12)

Instance: edu-daily-life-laminectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Daily life and work after a laminectomy"
Description: "Which activities come back when, and what to ask an employer."
* insert DailyLife(laminectomy, EduDailyLifeLaminectomy, weeks 2 to 3, weeks 3 to 4, week 6, weeks 8 to 12)
* insert SheetEntry([["If you are retired"]], [["Go by the chores: light ones first, heavy ones last."]])

Instance: edu-daily-life-fusion
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Daily life and work after a fusion"
Description: "Which activities come back when, and what to ask an employer."
* insert DailyLife(fusion, EduDailyLifeFusion, weeks 4 to 6, weeks 4 to 8, week 12, weeks 12 to 26)

Instance: edu-rest
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Rest and activity"
Description: "How much rest, how much movement, signs of too much, and the long run."
* insert Advice(edu-rest, EduRest, rest-balance, [["Rest and activity"]], [["Your body heals in rest, but too much rest makes you stiff. Get up every hour that you are awake. Change your position often. After a hard day, do half the next day."]])
* insert Basis([["5.7, S0-15, S1-26, S1-53, S1-54, S1-55, S1-56, S2-1, S2-7, S2-10, S2-11, S2-12, S2-13"]])
* insert SheetEntry([["Rest is part of the plan"]], [["Your body heals in rest. Do not push through. Mix rest and moving all day long."]])
* insert SheetEntry([["Too much rest makes you stiff"]], [["Get up each hour that you are awake, for a minute or two. Lie down in the day at most {2} times, 30 to 45 minutes each."]])
* insert SheetEntry([["Change your position"]], [["Do it every 30 to 45 minutes."]])
* insert SheetEntry([["Signs that it was too much"]], [["You have more pain or swelling. Your leg feels worse. You sleep badly. You still feel worse the next morning. Then do half of it the next day. Go back to the plan when it has settled."]])
* insert SheetEntry([["In the long run"]], [["Keep active, keep strong and watch your weight. They all play a part in leg pain later on. New leg pain months or years later needs a check."]])

Instance: edu-expect
InstanceOf: ActivityDefinition
Usage: #definition
Title: "What to expect"
Description: "How long it takes, why a leg is weak, what comes back, and what is never a part of healing."
* insert Advice(edu-expect, EduExpect, what-to-expect, [["What to expect"]], [["Recovery takes weeks to months, and everybody has an own pace. A leg that gets weaker than at discharge is never normal. Tell us at once."]])
* insert Basis([["5.8, S0-1, S0-2, S0-4, S0-5, S0-6, S0-7, S0-8, S0-12, S0-17, S0-18, S0-19, S1-1, S1-2, S1-17, S1-20, S1-22, S1-25, S1-27, S1-54, S1-56, S1-69, S1-80, S1-82, S1-83, S2-2, S2-4, S2-20, S3-3, S3-4, S3-5, S3-7, S3-13, S3-14, S3-17, S3-21, S3-31, S4-1, S4-4, S4-26, G1, G2, G8, G13"]])
* insert SheetEntry([["It takes time"]], [["You get better step by step, over weeks to months. Each person heals in a different way. Keep to your plan and your limits. Write down what you do: it shows how far you have come."]])
* insert SheetEntry([["A weak leg"]], [["After back surgery a leg is often weaker for a while. The surgeon moves nerves aside and frees them. They can stay swollen for some time. The drugs for the operation add to it. Your back muscles were parted and are sore. As swelling goes down, signals reach your leg better."]])
* insert SheetEntry([["What comes back"]], [["Most people get most or all of their leg strength back. It takes time and physio. If a nerve was badly hurt, a foot may stay numb. No one can promise."]])
* insert SheetEntry([["What is never a part of healing"]], [["Your leg gets weaker than when you left hospital. See the red page and tell us at once."]])
* insert SheetEntry([["How common is it?"]], [["About one in four people have trouble moving after back surgery. Leg pain is common too and can hold you back. It can be treated, however long ago the operation was."]])
* insert SheetEntry([["Three things that help"]], [["Do simple exercise, eat good food and rest enough. Both body and mind count."]])
* insert SheetEntry([["The red page"]], [["It says when to call. If you spot a sign early, we can help early."]])
* insert SheetEntry([["This sheet cannot find the cause"]], [["It does not tell you what is wrong. Write down what you feel and when. Show it to your team."]])

Instance: edu-operation-microdiscectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "About a microdiscectomy"
Description: "What was done and how recovery goes."
* insert Advice(edu-operation-microdiscectomy, EduOperationMicrodiscectomy, operation, [["Your operation"]], [["A small operation has freed a nerve that was pressed. You walk from the first day. You move with ease in a few weeks. Full recovery still takes months."]])
* insert Basis([["5.8, 2.6, S1-6, S1-8, S1-19, G8"]])
* insert SheetEntry([["What was done"]], [["A small cut was made to free a nerve that was pressed."]])
* insert SheetEntry([["How it goes on"]], [["The start is quick: you walk on the same day or the next. Walking often gets better in 1 to 3 months. Full recovery still takes months."]])

Instance: edu-operation-laminectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "About a laminectomy"
Description: "What was done and how recovery goes."
* insert Advice(edu-operation-laminectomy, EduOperationLaminectomy, operation, [["Your operation"]], [["Some bone was taken out to make room for your nerves. Pain eases. Walking may be hard at first. Physiotherapy is the key."]])
* insert Basis([["5.8, 2.7, S1-6, S1-9, S1-82"]])
* insert SheetEntry([["What was done"]], [["Some bone was taken out to make room for your nerves."]])
* insert SheetEntry([["How it goes on"]], [["Pain eases, but walking may be hard at first. Physio is the key. You gain fast for about 6 weeks, then more slowly. Some people still cannot walk as far as they want."]])

Instance: edu-operation-fusion
InstanceOf: ActivityDefinition
Usage: #definition
Title: "About a fusion"
Description: "What was done and how recovery goes."
* insert Advice(edu-operation-fusion, EduOperationFusion, operation, [["Your operation"]], [["Two or more bones of your back are joined for good. Your back is steadier but bends less. So moving feels different at first. It takes 3 to 6 months to move well."]])
* insert Basis([["5.8, 2.8, S1-6, S1-7, S1-18, S3-1, S3-11, S3-12, S3-15, S3-16"]])
* insert SheetEntry([["What was done"]], [["Two or more bones are joined for good. It helps a back that moves too much, or long nerve pain."]])
* insert SheetEntry([["How it goes on"]], [["Your back is steadier but bends less, so moving feels different at first. It takes 3 to 6 months to move well. Nerve pain often eases in a few weeks. Strength starts to come back in weeks 2 to 6. Most of it is back in 3 to 6 months. Some comes back up to 2 years later."]])

Instance: edu-watch-microdiscectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "What to watch for after a microdiscectomy"
Description: "Leg pain that comes back."
* insert Advice(edu-watch-microdiscectomy, EduWatchMicrodiscectomy, leg-pain-return, [["If leg pain comes back"]], [["Leg pain often eases within six weeks. Leg pain that returns after a good spell deserves a check. Tell us in your check-in or call the clinic."]])
* insert Basis([["2.6, S1-20, S2-1, Cochrane14, BASS2011-020"]])

Instance: edu-watch-laminectomy
InstanceOf: ActivityDefinition
Usage: #definition
Title: "What to watch for after a laminectomy"
Description: "Falls, a leaking wound, the bladder."
* insert Advice(edu-watch-laminectomy, EduWatchLaminectomy, watch, [["What to watch for"]], [["Take care not to fall. Call us the same day if you fall. Do so too if clear fluid leaks from your wound. Call the emergency number if you cannot pass water or leak it."]])
* insert Basis([["2.7, S1-22, S3-31"]])

Instance: edu-watch-fusion
InstanceOf: ActivityDefinition
Usage: #definition
Title: "What to watch for after a fusion"
Description: "Foot lift and push-off, the wound, the metal, leg pain later on."
* insert Advice(edu-watch-fusion, EduWatchFusion, watch, [["What to watch for"]], [["Watch how you lift your foot and push off. Look at your wound each day. Tell us of new pain near the screws. New leg pain months later needs a check."]])
* insert Basis([["2.8, S1-22, S2-10, S3-2, S3-9, S3-17, S4-25"]])

Instance: edu-before-surgery
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Before the operation"
Description: "A sheet for the weeks before surgery; it is not part of a plan."
* insert Advice(edu-before-surgery, EduBeforeSurgery, before-surgery, [["Before the operation"]], [["Strong muscles before the operation make walking easier after it. Ask your physio what you can train now."]])
* insert Basis([["S1-3, S1-10, S1-11"]])

Instance: edu-leaning-forward
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Leaning forward"
Description: "Sitting and leaning forward after a laminectomy."
* insert Advice(edu-leaning-forward, EduLeaningForward, body-mechanics, [["Sitting and leaning forward"]], [["Sit as long as it is comfortable. You may lean forward on a frame if it lets you walk. After week 2, train to walk tall."]])
* insert Basis([["2.7, S1-30"]])

Instance: edu-fusion-medicine
InstanceOf: ActivityDefinition
Usage: #definition
Title: "Anti-inflammatory drugs after a fusion"
Description: "Ask the surgeon first."
* insert Advice(edu-fusion-medicine, EduFusionMedicine, pain-control, [["Anti-inflammatory drugs"]], [["Ask your surgeon first before you take any anti-inflammatory drug, such as ibuprofen. It may slow down how your bones grow together."]])
* insert Basis([["2.8, S1-60, S2-15, S4-11, G9"]])
