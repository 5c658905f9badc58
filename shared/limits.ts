/** What one imported file may weigh, in bytes: the largest wire text seen is under 1 MB. Larger is refused with words. */
export const importLimit = 25 * 1024 * 1024

/** What a story.json may weigh, in bytes; a million words are about 10 MB. */
export const storyLimit = 50 * 1024 * 1024

/** The most pixels of a picture that is put into a bundle, and its most bytes. */
export const picturePixels = 150_000_000
export const pictureBytes = 200 * 1024 * 1024

/** Pictures that come in with one story at most: a page or document that has more is none, and the others are named. */
export const picturesOfStory = 200
