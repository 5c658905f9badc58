/** Wire copy as it arrives, in our own words: a brand glued to a doubled headline, furniture below. */
export const wireCopy = `Harbour Dispatch40,000 homes left without water after dam failure, says minister......

40,000 homes left without water after dam failure, says minister… Who will pay for the repairs?

Lisbon/Porto : Engineers worked through the night to close the breach in the northern dam. The minister said that nearly 40,000 homes had no water on Tuesday morning. Schools in three districts stayed shut.

Minister Ana Prata said on Tuesday that the repairs would take at least nine days. “We are bringing water in by lorry,” Prata told reporters in Porto. The operator had no comment.

Worst day for the valley in forty years, villagers ask who knew what and when! The mayor said – nobody warned us!
Why did the warning come so late?
The agency issued its warning at 4 am, two hours after the first cracks were reported. Prata said that an inquiry would look into the delay. It is due to report in March.

Who will pay for the repairs?
The government has set aside 120 million euros. The operator is insured for half of that sum. Farmers say that they have been promised nothing.



Please enter your comment!
Please enter your name here

- Advertisment -

Most Popular

Recent Comments
`
