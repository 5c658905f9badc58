/** Copy for the pictures of the app: invented, as wire text. */
export const stories = {
  dam: `Harbour Dispatch40,000 homes left without water after dam failure, says minister......

40,000 homes left without water after dam failure, says minister… Who will pay for the repairs?

Lisbon/Porto : Engineers worked through the night to close the breach in the northern dam. The minister said that nearly 40,000 homes had no water on Tuesday morning. Schools in three districts stayed shut, and lorries with drinking water were on their way from the coast.

Minister Ana Prata said on Tuesday that the repairs would take at least nine days. “We are bringing water in by lorry,” Prata told reporters in Porto. The operator had no comment.

Worst day for the valley in forty years, villagers ask who knew what and when! The mayor said – nobody warned us!
Why did the warning come so late?
The agency issued its warning at 4 am, two hours after the first cracks were reported. Prata said that an inquiry would look into the delay. It is due to report in March.

Who will pay for the repairs?
The government has set aside 120 million euros. The operator is insured for half of that sum. Farmers say that they have been promised nothing, and that the first harvest is lost whatever happens now.

Please enter your comment!
Please enter your name here

- Advertisment -

Most Popular

Recent Comments
`,
  rain: `उत्तर भारत में भारी बारिश, कई सड़कें बंद

देहरादून, 12 अगस्त: राज्य में लगातार तीसरे दिन भारी बारिश हुई। अधिकारियों ने बताया कि पहाड़ी इलाकों में दर्जनों सड़कें बंद हैं और राहत दल रास्ते खोलने में लगे हैं।

मौसम विभाग ने अगले दो दिनों के लिए चेतावनी जारी की है। लोगों से नदियों के किनारे न जाने को कहा गया है।

स्कूल कब खुलेंगे?
शिक्षा विभाग ने कहा कि सोमवार को हालात देखकर फैसला लिया जाएगा। तब तक पढ़ाई ऑनलाइन होगी।
`,
  port: `إعادة فتح الميناء بعد عاصفة استمرت ثلاثة أيام

بيروت: أعادت السلطات فتح الميناء صباح الأربعاء بعد أن هدأت العاصفة. وقال مدير الميناء إن السفن الأولى دخلت قبل الظهر، وإن العمل سيعود إلى طبيعته خلال أسبوع.

وأضاف أن الأضرار محدودة وأن التأمين سيغطي معظمها.

متى تصل المساعدات؟
قال المسؤولون إن الشاحنات الأولى ستصل يوم الجمعة.
`,
  bridge: `City council votes to keep the old bridge open to cyclists

By Mira Holm

The council voted on Monday to keep the old bridge open to cyclists and walkers while the new one is built. The vote was 14 to 9.

Work is to begin in spring. The mayor called the decision "a good day for everyone who crosses the river on two wheels".
`,
}
